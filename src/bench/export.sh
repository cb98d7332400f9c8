#!/bin/bash
# Measures how fast all events are exported, compared with PostgreSQL writing the same JSON by itself.
#
#   src/bench/export.sh <address of the service> <connection to its database, as psql takes it> [rounds]
#
# Needs psql, curl and a seeded database with the million machine-coded events of generate.sql. Service and database
# write in turns. The bench prints megabytes per second and the peak memory of the service, which runs on this machine.
set -euo pipefail
service=${1%/}
database=$2
rounds=${3:-3}
. "$(dirname "$0")/record.sh"
process=$(ss -Hltnp "sport = :${service##*:}" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -1)
export PGOPTIONS='-c jit=off'

# rate <bytes> <began> <ended>
rate() { awk -v bytes="$1" -v began="$2" -v ended="$3" 'BEGIN { printf "%.1f", bytes / (ended - began) / 1000000 }'; }

for _ in $(seq "$rounds"); do
  began=$EPOCHREALTIME
  bytes=$(curl -sS --fail -o /dev/null -w '%{size_download}' "$service/events.ndjson?coding=MACHINE")
  ended=$EPOCHREALTIME
  of_database=$(psql -XAtq "$database" -c "copy (select row_to_json(event) from ($(record "event where coding = 'MACHINE' order by id")) event) to stdout" | wc -c)
  echo "$(rate "$bytes" "$began" "$ended") MB/s, PostgreSQL $(rate "$of_database" "$ended" "$EPOCHREALTIME") MB/s"
done
echo "The service held at most $(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$process/status") MB."
