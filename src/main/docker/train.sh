#!/bin/sh
# Runs the packaged service once, on its own database, so that the JVM writes a cache of the loaded classes:
#
#   train.sh -XX:AOTCacheOutput=entente.aot -jar quarkus-run.jar          JDK 25 and later
#   train.sh -XX:ArchiveClassesAtExit=entente.jsa -jar quarkus-run.jar    earlier JDKs
#
# Afterwards start the JVM with -XX:AOTCache=entente.aot or -XX:SharedArchiveFile=entente.jsa. The JVM ignores the cache
# unless the JVM, the build and the path of the jar are the same.
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
# 143: the process ended by SIGTERM.
wait "$service" || [ $? -eq 143 ] || { cat "$work/log" >&2; exit 1; }
