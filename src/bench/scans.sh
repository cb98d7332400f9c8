#!/bin/bash
# Asks the list of events in every documented way, or as the further arguments say, tells how long each takes, and fails
# when PostgreSQL read a large table from end to end meanwhile. Nobody else may use the database at the same time.
#
#   src/bench/scans.sh <address of the service> <connection to its database, as psql takes it> [query...]
#
# Needs psql and curl, and a seeded database with the million events of generate.sql.
set -euo pipefail
service=${1%/}
database=$2
shift 2
[ $# -gt 0 ] || set -- '' actor=japan actor=japan\&role=RECIPIENT 'actor=japan,china' actor=japan\&actor=south-korea \
  actor=body-1999 role=MEDIATOR country=JPN\&country=KOR type=AID mode=visit mode=no-such quad=MATERIAL_CONFLICT \
  context=military context=migration agreement=gsomia agreement=gsomia\&effect=INVOKES effect=SUSPENDS \
  respondsTo=wire-event-5 source=wire-5 attributedTo=japan tag=watch tag=no-such coding=MACHINE from=2019 to=1991-05 \
  from=2019\&to=2020\&actor=japan near=37.57,126.98,50 bbox=124,33,132,39 minScore=9 minScore=50 maxScore=-50 \
  updatedSince=2020-01-01T00:00:00Z updatedSince=2100-01-01T00:00:00Z q=gsomia q=export%20controls q=日本 \
  q=export%20controls\&sort=relevance q=visa\&actor=japan sort=startDate sort=title sort=-title sort=score sort=-score \
  sort=createdAt sort=-updatedAt sort=-score,title actor=japan\&sort=title

# A backend tells what it scanned within ten seconds after it went idle.
scans() {
  sleep 12
  psql -XAtq "$database" -c "select relname || ' ' || seq_scan from pg_stat_user_tables where n_live_tup > 100000 order by 1"
}

before=$(scans)
for query; do
  curl -sS --fail-with-body -G -o /dev/null -w "%{time_total} s  /events?$query\n" "$service/events?$query"
done
after=$(scans)
[ "$before" == "$after" ] || { diff <(echo "$before") <(echo "$after"); exit 1; }
echo 'No large table was read from end to end.'
