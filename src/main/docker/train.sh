#!/bin/sh
# Runs the packaged service once, on a database of its own, so that the JVM can keep what it made of the classes:
#
#   train.sh -XX:AOTCacheOutput=entente.aot -jar quarkus-run.jar          from JDK 25 on
#   train.sh -XX:ArchiveClassesAtExit=entente.jsa -jar quarkus-run.jar    before
#
# Afterwards give the JVM -XX:AOTCache=entente.aot, or -XX:SharedArchiveFile=entente.jsa. What was kept is for this JVM,
# this build and this way of naming the jar; otherwise it is ignored.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 ENTENTE_DATA_DIR="$work/data" \
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$@" > "$work/log" 2>&1 &
service=$!
until grep -q 'Listening on: ' "$work/log"; do
  kill -0 "$service" 2> /dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.5
done
kill "$service"
# 143: it ended because it was told to.
wait "$service" || [ $? -eq 143 ] || { cat "$work/log" >&2; exit 1; }
