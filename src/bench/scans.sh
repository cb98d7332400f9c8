#!/bin/bash
# Sends every documented kind of request that reads events, or the given paths, and prints the time of each. It fails when
# PostgreSQL scanned a large table sequentially. Nothing else may use the database at the same time.
#
#   src/bench/scans.sh <address of the service> <connection to its database, as psql takes it> [path...]
#
# Needs psql, curl and a seeded database with the million machine-coded events of generate.sql. Requests that take a coding
# are sent for both codings: for the few events of the seeds and for the million.
set -euo pipefail
service=${1%/}
database=$2
shift 2
[ $# -gt 0 ] || set -- '/events' '/events?actor=japan' '/events?actor=japan&role=RECIPIENT' '/events?actor=japan,china' \
  '/events?actor=japan&actor=south-korea' '/events?actor=body-1999' '/events?role=MEDIATOR' \
  '/events?country=JPN&country=KOR' '/events?type=AID' '/events?mode=visit' '/events?mode=no-such' \
  '/events?quad=MATERIAL_CONFLICT' '/events?context=military' '/events?context=migration' \
  '/events?agreement=gsomia' '/events?agreement=gsomia&effect=INVOKES' '/events?effect=SUSPENDS' \
  '/events?respondsTo=wire-event-5' '/events?source=wire-5' '/events?attributedTo=japan' '/events?tag=watch' \
  '/events?tag=no-such' '/events?coding=MACHINE' '/events?from=2019' '/events?to=1991-05' \
  '/events?from=2019&to=2020&actor=japan' '/events?near=37.57,126.98,50' '/events?bbox=124,33,132,39' \
  '/events?coding=MACHINE&minMentions=5000' '/events?minScore=9' '/events?minScore=50' '/events?maxScore=-50' '/events?updatedSince=2020-01-01T00:00:00Z' \
  '/events?updatedSince=2100-01-01T00:00:00Z' '/events?q=gsomia' '/events?q=export%20controls' '/events?q=日本' \
  '/events?q=export%20controls&sort=relevance' '/events?q=visa&actor=japan' '/events?sort=startDate' \
  '/events?sort=title' '/events?sort=-title' '/events?sort=score' '/events?sort=-score' '/events?sort=createdAt' \
  '/events?sort=-updatedAt' '/events?sort=-score,title' '/events?actor=japan&sort=title' \
  '/events/facets?actor=japan' '/events/facets?from=2019&to=2020' '/events/facets?country=JPN&country=KOR' \
  '/events/facets?q=export%20controls' '/relations/JPN/KOR?interval=month&from=1990&to=2020' \
  '/relations/japan/south-korea?interval=year&from=2010&to=2020' '/timeline?actor=japan' \
  '/timeline?country=KOR&from=2018&to=2020' '/timeline?agreement=gsomia' '/search?q=gsomia' \
  '/search?q=export%20controls' '/search?q=日本' '/graph?actor=japan&from=2019&to=2019-06' \
  '/graph?agreement=gsomia&from=2019&to=2019-06' '/events/gsomia-signed' '/events/gsomia-signed/chain' \
  '/events/gsomia-signed/history' '/agreements/gsomia/timeline' '/actors?q=japan' '/actors?source=wire-5' \
  '/agreements?party=japan' '/recommendations?respondsTo=wire-event-5' '/sources?q=wire' '/changes?limit=200'

# A PostgreSQL backend reports its scans within ten seconds after it becomes idle.
scans() {
  sleep 12
  psql -XAtq "$database" -c "select relname || ' ' || seq_scan from pg_stat_user_tables where n_live_tup > 100000 order by 1"
}

ask() {
  curl -sS --fail-with-body -o /dev/null -w "%{time_total} s  $1\n" "$service$1"
}

before=$(scans)
for path; do
  ask "$path"
  case $path in
    *coding=*) ;;
    *\?*) case $path in /events* | /relations* | /timeline* | /graph*) ask "$path&coding=MACHINE" ;; esac ;;
    /events) ask "$path?coding=MACHINE" ;;
  esac
done
after=$(scans)
[ "$before" == "$after" ] || { diff <(echo "$before") <(echo "$after"); exit 1; }
echo 'No large table was read from end to end.'
