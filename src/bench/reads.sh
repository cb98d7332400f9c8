#!/bin/bash
# Measures how fast the service reads, compared with PostgreSQL writing the same JSON by itself.
#
#   src/bench/reads.sh <address of the service> <connection to its database, as psql takes it> [rounds [seconds [question...]]]
#
# Needs wrk, pgbench, psql, curl, jq and a seeded database with the million machine-coded events of generate.sql. wrk and
# pgbench run in turns, each with 16 connections. The bench prints the medians over all rounds: answers per second, their
# ratio, and the CPU microseconds per answer of the service and of PostgreSQL, which both run on this machine.
set -euo pipefail
service=${1%/}
database=$2
rounds=${3:-5}
seconds=${4:-5}
connections=16
# The number of rounds before the measurement, because the JVM still compiles a new process.
warm_up=5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The settings of the service: it plans a statement once, but an analysis each time.
planned_once='-c jit=off -c plan_cache_mode=force_generic_plan -c enable_mergejoin=off'
planned_anew='-c jit=off -c plan_cache_mode=force_custom_plan'

service_process=$(ss -Hltnp "sport = :${service##*:}" | sed -n 's/.*pid=\([0-9]*\).*/\1/p' | head -1)
postmaster=$(psql -XAtq "$database" -c "select split_part(pg_read_file('postmaster.pid'), E'\n', 1)")
questions=("${@:5}")
[ $# -gt 4 ] || questions=(single page first deep text months facets)
tick=$((1000000 / $(getconf CLK_TCK)))

service_cpu() { awk -v tick=$tick '{ sub(/.*\) /, ""); printf "%.0f\n", ($12 + $13) * tick }' "/proc/$service_process/stat"; }

# Prints the CPU microseconds of the server, of its ended processes and of its running processes.
database_cpu() {
  { cat "/proc/$postmaster/stat" /proc/[0-9]*/stat 2> "$work/ended" || true; } | awk -v tick=$tick -v server="$postmaster" '
    { process = $1; sub(/.*\) /, "") }
    process == server { cpu[process] = $12 + $13 + $14 + $15 }
    $2 == server { cpu[process] = $12 + $13 }
    END { for (process in cpu) sum += cpu[process]; printf "%.0f\n", sum * tick }'
}

median() { sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'; }

# ask_service <question>: prints answers per second, and CPU of the service and of PostgreSQL per answer
ask_service() {
  local before_service before_database requests rate
  before_service=$(service_cpu) before_database=$(database_cpu)
  wrk -t1 -c$connections -d"${seconds}s" -s "$work/$1.lua" "$service" > "$work/wrk"
  if grep -q 'Non-2xx' "$work/wrk"; then cat "$work/wrk" >&2; exit 1; fi
  requests=$(awk '/requests in/ { print $1 }' "$work/wrk") rate=$(awk '/Requests.sec/ { print $2 }' "$work/wrk")
  [ "$requests" -gt 0 ] || { echo "No answer to $1 within $seconds seconds; ask for longer." >&2; exit 1; }
  echo "$rate $((($(service_cpu) - before_service) / requests)) $((($(database_cpu) - before_database) / requests))"
}

# ask_database <question>: prints answers per second and CPU of PostgreSQL per answer, with warm connections
ask_database() {
  local before options=$planned_once
  [[ $1 != @(months|facets) ]] || options=$planned_anew
  PGOPTIONS=$options pgbench -n -M prepared -c $connections -j 1 -T $((3 * seconds)) -P 1 -f "$work/$1.sql" "$database" > "$work/pgbench" 2> "$work/progress" &
  sleep $((2 * seconds))
  before=$(database_cpu)
  wait $! || { cat "$work/progress" >&2; exit 1; }
  awk -v cpu=$(($(database_cpu) - before)) -v seconds="$seconds" '
    /^progress/ { rate[++n] = $4 }
    END { for (at = n - seconds + 1; at <= n; at++) sum += rate[at]; printf "%.1f %d\n", sum / seconds, cpu / sum }' "$work/progress"
}

compare() {
  local question=$1
  rm -f "$work/of-service" "$work/of-database"
  for _ in $(seq "$warm_up"); do ask_service "$question" > "$work/warm"; done
  for _ in $(seq "$rounds"); do
    ask_service "$question" >> "$work/of-service"
    ask_database "$question" >> "$work/of-database"
  done
  local rate limit
  rate=$(cut -d' ' -f1 "$work/of-service" | median) limit=$(cut -d' ' -f1 "$work/of-database" | median)
  printf '%-12s %9.0f %9.0f %7s %9s %9s %9s\n' "$question" "$rate" "$limit" \
    "$(paste -d' ' "$work/of-service" "$work/of-database" | awk '{ printf "%.2f\n", $1 / $4 }' | median)" \
    "$(cut -d' ' -f2 "$work/of-service" | median)" "$(cut -d' ' -f3 "$work/of-service" | median)" \
    "$(cut -d' ' -f2 "$work/of-database" | median)"
}

. "$(dirname "$0")/record.sh"

page() { echo "select json_build_object('items', json_agg(event)) from ($(record "($1 limit 51) event order by $2")) event;"; }

# A single record.
{ echo '\set n random(1, 2000)'; echo "select row_to_json(event) from ($(record "event where id = 'wire-event-' || :n")) event;"; } > "$work/single.sql"
cat > "$work/single.lua" <<'LUA'
math.randomseed(os.time())
function request() return wrk.format("GET", "/events/wire-event-" .. math.random(2000)) end
LUA

# The newest fifty events of an actor within three years.
actors="'japan', 'south-korea', 'united-states', 'china', 'north-korea'"
{ printf '\\set actor random(1, 5)\n\\set year random(2013, 2020)\n'
  page "select event.* from event_participants link join event on event.key = link.event_key
    where link.actor_key = (select key from actor where id = (array[$actors])[:actor])
      and link.last_day >= make_date(:year, 1, 1) and link.first_day <= make_date(:year + 2, 12, 31)
    order by link.first_day desc, link.event_key desc" 'first_day desc, key desc'; } > "$work/page.sql"
cat > "$work/page.lua" <<LUA
math.randomseed(os.time())
local actors = { ${actors//\'/\"} }
function request()
  local year = math.random(2013, 2020)
  return wrk.format("GET", "/events?coding=MACHINE&actor=" .. actors[math.random(5)] .. "&from=" .. year .. "&to=" .. year + 2)
end
LUA

# The first page of all events, and the ten thousandth.
page 'select * from event order by first_day desc, key desc' 'first_day desc, key desc' > "$work/first.sql"
echo 'request = function() return wrk.format("GET", "/events?coding=MACHINE") end' > "$work/first.lua"
find_deep() {
  cat > "$work/walk.lua" <<'LUA'
  local path, pages = "/events?coding=MACHINE&limit=200", 0
  function request() return wrk.format("GET", path) end
  function response(status, headers, body)
    path = body:match('"next":"https?://[^/]*([^"]*)"')
    pages = pages + 1
    if pages == 2500 then
      print("deep " .. path:gsub("limit=200", "limit=50"))
      os.exit()
    end
  end
LUA
  deep=$(wrk -t1 -c1 -d1h -s "$work/walk.lua" "$service" | awk '/^deep/ { print $2 }')
  read -r day key <<< "$(psql -XAtq -F' ' "$database" -c 'select first_day, key from event order by first_day desc, key desc offset 499999 limit 1')"
  page "select * from event where (first_day, key) < ('$day', $key) order by first_day desc, key desc" 'first_day desc, key desc' > "$work/deep.sql"
  echo "request = function() return wrk.format(\"GET\", \"$deep\") end" > "$work/deep.lua"
}
[[ ${questions[*]} != *deep* ]] || find_deep

# Two words of a title.
topics="'rare earths', 'missile launches', 'currency swap', 'radar lock-on', 'visa rules'"
{ printf '\\set topic random(1, 5)\n\\set body random(5, 1999)\n'
  page "with found as materialized (select key from event where search @@ search_query('body ' || :body || ' ' || (array[$topics])[:topic]))
    select event.* from event join found using (key) order by first_day desc, key desc" 'first_day desc, key desc'; } > "$work/text.sql"
cat > "$work/text.lua" <<LUA
math.randomseed(os.time())
local topics = { ${topics//\'/\"} }
function request()
  local words = "body " .. math.random(5, 1999) .. " " .. topics[math.random(5)]
  return wrk.format("GET", "/events?coding=MACHINE&q=" .. words:gsub(" ", "%%20"))
end
LUA

# The relation of two countries by month over ten years, which PostgreSQL counts from the events themselves. The service
# caches analyses until the next write, so each request names other days; a bucket covers the whole month all the same.
{ printf '\\set year random(1995, 2010)\n'
  cat <<'SQL'
select json_agg(bucket) from (
  select date_trunc('month', first_day) as start, score_scale, count(*) as n, avg(score) as mean, min(score), max(score),
    count(*) filter (where quad = 'VERBAL_COOPERATION') as verbal_cooperation, count(*) filter (where quad = 'MATERIAL_COOPERATION') as material_cooperation,
    count(*) filter (where quad = 'VERBAL_CONFLICT') as verbal_conflict, count(*) filter (where quad = 'MATERIAL_CONFLICT') as material_conflict,
    count(*) filter (where a_acts and not b_acts) as a_to_b, count(*) filter (where b_acts and not a_acts) as b_to_a, count(*) filter (where a_acts and b_acts) as mutual
  from (
    select event.key, event.first_day, event.quad, event.score, event.score_scale,
      bool_or(a.role in ('ACTOR', 'HOST')) as a_acts, bool_or(b.role in ('ACTOR', 'HOST')) as b_acts
    from event_participants a join event_participants b on b.event_key = a.event_key join event on event.key = a.event_key
    where a.country = 'JPN' and b.country = 'KOR' and event.coding = 'MACHINE'
      and a.first_day >= make_date(:year, 1, 1) and a.first_day < make_date(:year + 10, 1, 1)
    group by event.key) shared
  group by 1, 2 order by 1) bucket;
SQL
} > "$work/months.sql"
cat > "$work/months.lua" <<'LUA'
math.randomseed(os.time())
function request()
  local year = math.random(1995, 2010)
  return wrk.format("GET", "/relations/JPN/KOR?coding=MACHINE&interval=month&from=" .. year .. "-01-" .. math.random(10, 28)
    .. "&to=" .. year + 9 .. "-12-" .. math.random(10, 28))
end
LUA

# The facet counts of an actor's events within three years.
{ printf '\\set actor random(1, 5)\n\\set year random(2013, 2020)\n'
  cat <<SQL
with matched as materialized (
  select event.key, event.type, event.quad, event.first_day from event_participants link join event on event.key = link.event_key
  where link.actor_key = (select key from actor where id = (array[$actors])[:actor]) and event.coding = 'MACHINE'
    and event.last_day >= make_date(:year, 1, 1) and event.first_day <= make_date(:year + 2, 12, 31))
select json_build_object(
  'type', (select json_agg(facet) from (select type, count(*) from matched group by 1 order by 2 desc) facet),
  'quad', (select json_agg(facet) from (select quad, count(*) from matched group by 1 order by 2 desc) facet),
  'year', (select json_agg(facet) from (select extract(year from first_day), count(*) from matched group by 1 order by 2 desc) facet),
  'country', (select json_agg(facet) from (select country, count(distinct matched.key)
    from matched join event_participants part on part.event_key = matched.key group by 1 order by 2 desc limit 20) facet),
  'actor', (select json_agg(facet) from (select actor.id, actor.name, count(distinct matched.key)
    from matched join event_participants part on part.event_key = matched.key join actor on actor.key = part.actor_key
    group by 1, 2 order by 3 desc limit 20) facet));
SQL
} > "$work/facets.sql"
cat > "$work/facets.lua" <<LUA
math.randomseed(os.time())
local actors = { ${actors//\'/\"} }
function request()
  local year = math.random(2013, 2020)
  return wrk.format("GET", "/events/facets?coding=MACHINE&actor=" .. actors[math.random(5)] .. "&from=" .. year .. "-01-" .. math.random(10, 28)
    .. "&to=" .. year + 2 .. "-12-" .. math.random(10, 28))
end
LUA

printf '%-12s %9s %9s %7s %9s %9s %9s\n' '' 'answers/s' 'pgbench/s' ratio 'CPU us' '+database' 'pgbench'
for question in "${questions[@]}"; do compare "$question"; done
