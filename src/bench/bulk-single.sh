#!/bin/sh
# How many events are created one by one, by eight clients at once.
#
#   src/bench/bulk-single.sh <address of the service> [seconds]
#
# Needs wrk. It leaves the events in the database.
set -eu
script=$(mktemp)
trap 'rm -f "$script"' EXIT
cat > "$script" <<'LUA'
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local threads = 0
function setup(it) it:set("thread", threads); threads = threads + 1 end
function init() n = 0; run = os.time() end
function request()
  n = n + 1
  return wrk.format(nil, nil, nil, string.format(
    '{"id":"single-%d-%d-%d","title":"Single event","type":"CONSULT","startDate":"2019","participants":[{"actor":"japan","role":"ACTOR"},{"actor":"south-korea","role":"RECIPIENT"}],"citations":[{"source":"fdd-2020-09-10"}]}',
    run, thread, n))
end
LUA
wrk -t2 -c8 -d"${2:-10}s" -s "$script" "$1/events"
