#!/usr/bin/env bash
# Starts a Redis server of its own for the tests, on loopback, and prints
#   PROCESS_ID ADDRESS
# once it answers; `kill PROCESS_ID` ends it. Needs redis-server.
#   start-redis.sh FOLDER [PORT]
set -euo pipefail
folder=$1
port=${2:-6391}

mkdir -p "$folder"
setsid redis-server --bind 127.0.0.1 --port "$port" --dir "$folder" --save '' --appendonly yes \
  > "$folder/redis.log" 2>&1 < /dev/null &
server=$!

for _ in $(seq 100); do
  if [ "$(redis-cli -p "$port" ping 2> /dev/null)" = PONG ]; then
    echo "$server redis://127.0.0.1:$port"
    exit 0
  fi
  kill -0 "$server" 2> /dev/null || break
  sleep 0.1
done
tail -n 20 "$folder/redis.log" >&2
kill "$server" 2> /dev/null || true
exit 1
