#!/bin/bash
# Measures how much slower reads become while a load runs at full speed.
#
#   src/bench/beside.sh <address of the service> <connection to its database, as psql takes it> [events [connections]]
#
# Needs wrk, psql, curl and a seeded database with the machine-coded events of generate.sql. ENTENTE_EDITOR_PASSWORD
# is the password of the service's editor. The bench sends each request alone, and then while events are loaded. It
# prints the median and the 99th percentile of the latencies in milliseconds. It leaves the events in the database.
set -euo pipefail
service=${1%/}
database=$2
events=${3:-100000}
connections=${4:-4}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
seconds=10

declare -A questions=(
  [single]='/events/wire-event-" .. math.random(2000) .. "'
  [page]='/events?coding=MACHINE&actor=japan&from=" .. math.random(2013, 2020) .. "'
  [months]='/relations/JPN/KOR?coding=MACHINE&interval=month&from=2019&to=2020'
)
order=(single page months)
for name in "${order[@]}"; do
  cat > "$work/$name.lua" <<LUA
function request() return wrk.format("GET", "${questions[$name]}") end
function done(summary, latency)
  print("latency", latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status)
end
LUA
done

# ask <question>: prints the median, the 99th percentile and the number of refused requests
ask() {
  wrk -t1 -c"$connections" -d"${seconds}s" -s "$work/$1.lua" "$service" | awk '/^latency/ { print $2, $3, $4 }'
}

load() {
  curl -sS --fail-with-body -o "$work/report" -u "editor:${ENTENTE_EDITOR_PASSWORD:?}" -H 'Content-Type: application/x-ndjson' \
    -T "$work/events.ndjson" -X POST "$service/events.ndjson" || cat "$work/report" >&2
}

for name in "${order[@]}"; do ask "$name" > "$work/warm"; done
for name in "${order[@]}"; do
  run=beside-$name-$(date +%s)
  psql -XAtq -v run="$run" -v events="$events" -f "$(dirname "$0")/events.sql" "$database" > "$work/events.ndjson"
  read -r median slowest refused < <(ask "$name")
  load &
  loading=$!
  sleep 2
  read -r median_beside slowest_beside refused_beside < <(ask "$name")
  kill -0 "$loading" 2> "$work/ended" || echo "The load ended before the reads did; load more than $events events." >&2
  wait "$loading"
  awk -v name="$name" -v a="$median" -v b="$median_beside" -v c="$slowest" -v d="$slowest_beside" -v refused=$((refused + refused_beside)) 'BEGIN {
    printf "%-8s median %.2f to %.2f ms (%.2f times), slowest hundredth %.1f to %.1f ms, %d refused\n", name, a, b, b / a, c, d, refused }'
done
