#!/bin/bash
# Measures how fast events are created one by one, each with its history, compared with pgbench and the same statements.
#
#   src/bench/creates.sh <address of the service> <connection to its database, as psql takes it> [rounds [seconds [warm-up]]]
#
# ENTENTE_EDITOR_PASSWORD is the password of the service's editor. Needs wrk, pgbench, psql and a seeded database. wrk and
# pgbench run in turns with 8 connections each. The bench prints the medians over all rounds and the median of their
# ratios. A warm-up of some seconds comes first, because the JVM still compiles a new process. It leaves the events in
# the database.
set -euo pipefail
service=${1%/}
database=$2
rounds=${3:-5}
seconds=${4:-5}
warm_up=${5:-120}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

credentials=$(printf 'editor:%s' "${ENTENTE_EDITOR_PASSWORD:?}" | base64 -w0)
cat > "$work/create.lua" <<LUA
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Basic $credentials"
local n, run = 0, os.time()
function request()
  n = n + 1
  return wrk.format(nil, nil, nil, string.format(
    '{"id":"single-%d-%d","title":"Single event","type":"CONSULT","startDate":"2019","participants":[{"actor":"japan","role":"ACTOR"},{"actor":"south-korea","role":"RECIPIENT"}],"citations":[{"source":"fdd-2020-09-10"}]}',
    run, n))
end
LUA

cat > "$work/create.sql" <<'SQL'
\set n random(1, 1000000000000)
\set key -:n
begin;
select pg_advisory_xact_lock(hashtextextended('paired-' || :n, 2));
select asked.id, last.version from unnest(array['paired-' || :n]) asked (id)
join lateral (select version, operation from change where collection = 'event' and change.id = asked.id order by version desc limit 1) last on last.operation = 'DELETED';
select count(*) from event where id = 'paired-' || :n;
select id, key, name, country from actor where id = any(array['japan', 'south-korea']) order by key for share;
select id, key, title from source where id = any(array['fdd-2020-09-10']) order by key for key share;
insert into event (key, id, version, created_at, updated_at, tags, external_ids, title, type, contexts, start_date, coding, quad, score, score_scale)
values (:key, 'paired-' || :n, 1, now(), now(), '{}', '[]', 'Single event', 'CONSULT', '{}', '2019', 'HUMAN', 'VERBAL_COOPERATION', 1, 'PLOVER');
insert into event_participants (event_key, position, actor_key, role, country, first_day, last_day, starts_by, coding, quad, score, score_scale)
select :key, case id when 'japan' then 0 else 1 end, key, 'ACTOR', country, '2019-01-01', '2019-12-31', '2019-12-31', 'HUMAN', 'VERBAL_COOPERATION', 1, 'PLOVER'
from actor where id = any(array['japan', 'south-korea']);
insert into event_citations (event_key, position, cited_key, stance) select :key, 0, key, 'SUPPORTS' from source where id = 'fdd-2020-09-10';
insert into change (era, collection, id, version, operation, at, author, record)
select max(number), 'event', 'paired-' || :n, 1, 'CREATED', now(), 'editor', (select record from change where collection = 'event' and id = 'gsomia-signed' order by version limit 1)
from feed_era;
commit;
SQL

median() { sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'; }

ask_service() {
  wrk -t1 -c8 -d"$1s" -s "$work/create.lua" "$service/events" > "$work/wrk"
  if grep -q 'Non-2xx' "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
  awk '/Requests.sec/ { print $2 }' "$work/wrk"
}

ask_database() {
  pgbench -n -M prepared -c 8 -j 1 -T "$seconds" -f "$work/create.sql" "$database" > "$work/pgbench" 2> "$work/notes" ||
    { cat "$work/notes" >&2; exit 1; }
  awk '/^tps/ { print $3 }' "$work/pgbench"
}

ask_service "$warm_up" > "$work/warm"
for _ in $(seq "$rounds"); do
  ask_service "$seconds" >> "$work/of-service"
  ask_database >> "$work/of-database"
done
printf 'creates a second: %.0f, pgbench: %.0f, ratio: %s\n' "$(median < "$work/of-service")" "$(median < "$work/of-database")" \
  "$(paste -d' ' "$work/of-service" "$work/of-database" | awk '{ printf "%.2f\n", $1 / $2 }' | median)"
