#!/bin/bash
# Measures how much slower each request becomes as the number of events grows.
#
#   src/bench/growth.sh <connection to a server where databases can be created, as psql takes it> [events...]
#
# Needs wrk, psql, curl and the package (./mvnw package). For each number of events the bench creates a database, fills it
# with generate.sql, starts the service on it with -Xmx256m and repeats each request over one connection. It prints the
# medians in milliseconds and the ratio of the last to the first.
set -euo pipefail
server=$1
sizes=("${@:2}")
[ $# -gt 1 ] || sizes=(10000 100000 1000000)
here=$(dirname "$0")
work=$(mktemp -d)
service=
trap '[ -z "$service" ] || kill "$service"; rm -rf "$work"' EXIT
export ENTENTE_EDITOR_PASSWORD=${ENTENTE_EDITOR_PASSWORD:-for the bench only}

query() { psql -XAtq -v ON_ERROR_STOP=1 "$server" "$@"; }
IFS='|' read -r host port user < <(query -c "select host(coalesce(inet_server_addr(), '127.0.0.1')), current_setting('port'), current_user")

start() {
  QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://$host:$port/$1" QUARKUS_DATASOURCE_USERNAME=$user \
    QUARKUS_DATASOURCE_PASSWORD=${PGPASSWORD:-} QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 \
    java -Xmx256m -jar "$here/../../target/quarkus-app/quarkus-run.jar" > "$work/service.log" 2>&1 &
  service=$!
  for _ in {1..240}; do
    address=$(sed -n 's/.*Listening on: //p' "$work/service.log")
    [ -z "$address" ] || return 0
    kill -0 "$service" || break
    sleep 0.5
  done
  cat "$work/service.log" >&2
  return 1
}

stop() {
  kill "$service"
  wait "$service" || true
  service=
}

# The service caches analyses until the next write, so the requests vary, except the one that measures the cache.
any_day='" .. math.random(10, 28) .. "'
declare -A questions=(
  [single]='/events/wire-event-" .. math.random(2000) .. "'
  [page]='/events?actor=japan&coding=MACHINE&from=" .. math.random(2013, 2020) .. "'
  [pair]='/events?actor=japan&actor=south-korea&coding=MACHINE'
  [text]='/events?coding=MACHINE&q=body%20" .. math.random(5, 1999) .. "%20missile%20launches'
  [near]='/events?coding=MACHINE&near=35,125,50'
  [search]='/search?q=hotline%20body%20" .. math.random(5, 1999) .. "'
  [changes]='/changes?limit=50'
  [months10]='/relations/JPN/KOR?coding=MACHINE&interval=month&from=2010-01-'$any_day'&to=2019-12-'$any_day
  [months30]='/relations/JPN/KOR?coding=MACHINE&interval=month&from=1995-01-'$any_day'&to=2024-12-'$any_day
  [facets]='/events/facets?coding=MACHINE&actor=japan&to=" .. math.random(2030, 9999) .. "'
  [kept]='/events/facets?coding=MACHINE&actor=japan'
)
order=(single page pair text near search changes months10 months30 facets kept create)

for name in "${!questions[@]}"; do
  printf 'function request() return wrk.format("GET", "%s") end\n' "${questions[$name]}" > "$work/$name.lua"
done
cat > "$work/create.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Basic $(printf 'editor:%s' "$ENTENTE_EDITOR_PASSWORD" | base64 -w0)"
local n, run = 0, os.time()
function request()
  n = n + 1
  return wrk.format(nil, "/events", nil, string.format(
    '{"id":"grown-%d-%d","title":"Single event","type":"CONSULT","startDate":"2019","participants":[{"actor":"japan","role":"ACTOR"},{"actor":"south-korea","role":"RECIPIENT"}],"citations":[{"source":"fdd-2020-09-10"}]}',
    run, n))
end
LUA
cat >> "$work/done" <<'LUA'
function done(summary, latency) print("median " .. latency:percentile(50) / 1000) end
LUA
for name in "${order[@]}"; do cat "$work/done" >> "$work/$name.lua"; done

# ask <question> <seconds>: prints the median in milliseconds
ask() {
  wrk -t1 -c1 -d"$2s" -s "$work/$1.lua" "$address" > "$work/wrk"
  if grep -q 'Non-2xx' "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
  awk '/^median/ { print $2 }' "$work/wrk"
}

declare -A median
for size in "${sizes[@]}"; do
  query -c "drop database if exists entente_growth" -c "create database entente_growth"
  start entente_growth
  psql -XAtq -v ON_ERROR_STOP=1 -v events="$size" -f "$here/generate.sql" "$server dbname=entente_growth" > "$work/generated"
  psql -XAtq "$server dbname=entente_growth" -c 'vacuum analyze'
  for name in "${order[@]}"; do ask "$name" 4 > "$work/warm"; done
  for name in "${order[@]}"; do median[$name-$size]=$(ask "$name" 4); done
  stop
done
query -c 'drop database entente_growth'

printf '%-10s' ''; printf '%12s' "${sizes[@]}" 'last/first'; echo
for name in "${order[@]}"; do
  printf '%-10s' "$name"
  for size in "${sizes[@]}"; do printf '%9.2f ms' "${median[$name-$size]}"; done
  awk -v first="${median[$name-${sizes[0]}]}" -v last="${median[$name-${sizes[-1]}]}" 'BEGIN { printf "%12.1f\n", last / first }'
done
