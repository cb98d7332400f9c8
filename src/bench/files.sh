#!/usr/bin/env bash
# Counts the source files of the project that run for one GET of a list and for one POST of a record:
# starts the packaged service with JaCoCo's agent, asks once to load classes, asks again, and lists
# the files that the second request entered. Usage: src/bench/files.sh [quarkus-app] (needs Maven).
set -euo pipefail
app=$(realpath "${1:-target/quarkus-app}")
jacoco=0.8.13
folder=$(mktemp -d)
trap 'kill "$service" 2>/dev/null; wait; rm -rf "$folder"' EXIT

fetch() {
  mvn -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact="$1" -DoutputDirectory="$folder" -Dmdep.stripVersion=true
}
fetch "org.jacoco:org.jacoco.agent:$jacoco:jar:runtime"
fetch "org.jacoco:org.jacoco.cli:$jacoco:jar:nodeps"

cd "$folder"
QUARKUS_HTTP_PORT=0 ENTENTE_EDITOR_PASSWORD=secret java \
  -javaagent:org.jacoco.agent-runtime.jar=output=tcpserver,port=6399,includes=org.entente.*,classdumpdir=classes \
  -jar "$app/quarkus-run.jar" >service.log 2>&1 &
service=$!
until url=$(sed -n 's/.*Listening on: //p' service.log) && [ -n "$url" ]; do
  kill -0 "$service"
  sleep 0.2
done
url=${url/0.0.0.0/localhost}

record() {
  rm -f "$1"
  java -jar org.jacoco.cli-nodeps.jar dump --port 6399 --reset --quiet --destfile "$1"
}
count() {
  java -jar org.jacoco.cli-nodeps.jar report "$2" --quiet --classfiles classes --csv report.csv
  # A row for each class, some of them made by the build: those that ran, by their outer classes.
  awk -F, 'NR > 1 && $5 > 0 && $3 !~ /_/ {split($3, name, "."); print $2 "." name[1]}' report.csv | sort -u >"$1.files"
  printf '%s: %d files\n' "$1" "$(wc -l <"$1.files")"
  sed 's/^/  /' "$1.files"
}
list() {
  curl -sf "$url/events?actor=japan&from=2019&limit=5" >/dev/null
}
create() {
  curl -sf -u editor:secret "$url/events" -H 'Content-Type: application/json' -d '{"title": "'"$1"'",
    "type": "CONSULT", "startDate": "2019", "participants": [{"actor": "japan", "role": "ACTOR"}]}' >/dev/null
}
for round in 1 2; do
  record warm.exec
  list
  record list.exec
  create "Trial $round"
  record create.exec
done
count GET list.exec
count POST create.exec
