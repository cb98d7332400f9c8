#!/bin/sh
# Measures how fast events are loaded, compared with COPY of the same rows into tables like those of the service.
#
#   src/bench/bulk.sh <address of the service> <connection to its database, as psql takes it> [events]
#
# ENTENTE_EDITOR_PASSWORD is the password of the service's editor. The bench leaves the events in the database.
set -eu
service=$1
database=$2
events=${3:-50000}
run=bench-$(date +%s)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

query() { psql -X -q -v ON_ERROR_STOP=1 -At "$database" "$@"; }
now() { date +%s.%N; }
rate() { echo "$1 $2 $3" | awk '{ printf "%d events in %.1f s: %d a second\n", $1, $3 - $2, $1 / ($3 - $2) }'; }

query -v run="$run" -v events="$events" -f "$(dirname "$0")/events.sql" > "$work/events.ndjson"

start=$(now)
curl -sS --fail-with-body -u "editor:${ENTENTE_EDITOR_PASSWORD:?}" -H 'Content-Type: application/x-ndjson' -T "$work/events.ndjson" -X POST "$service/events.ndjson"
echo
rate "$events" "$start" "$(now)" | sed 's/^/load:  /'

query <<SQL
  \\cd $work
  drop schema if exists bench cascade;
  create schema bench;
  create table bench.event (like event including all);
  create table bench.event_participants (like event_participants including all,
    foreign key (event_key) references bench.event, foreign key (actor_key) references actor);
  create table bench.event_citations (like event_citations including all,
    foreign key (event_key) references bench.event, foreign key (cited_key) references source,
    foreign key (attributed_to_key) references actor);
  create table bench.change (like change including all);
SQL
columns() {
  query -c "select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
    where table_schema = 'public' and table_name = '$1' and is_generated = 'NEVER' and identity_generation is null"
}
for table in event event_participants event_citations change; do
  case $table in
    event) where="id like '$run-%'" ;;
    change) where="collection = 'event' and id like '$run-%'" ;;
    *) where="event_key in (select key from event where id like '$run-%')" ;;
  esac
  query -c "copy (select $(columns $table) from $table where $where) to stdout" > "$work/$table"
done
start=$(now)
{
  printf '%s\n' '\timing on' 'begin;'
  for table in event event_participants event_citations change; do
    printf '%s\n' "\\copy bench.$table ($(columns $table)) from '$work/$table'"
  done
  echo 'commit;'
} | query > "$work/times"
rate "$events" "$start" "$(now)" | sed 's/^/COPY:  /'
awk '/^Time/ { ms[++n] = $2; sum += $2 } END { printf "COPY of the history alone: %d %% of that\n", 100 * ms[n - 1] / sum }' "$work/times"
query -c 'drop schema bench cascade' 2> "$work/notices"
