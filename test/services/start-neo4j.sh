#!/usr/bin/env bash
# Starts a Neo4j 5.26 server of its own for the tests, on loopback, with an empty home or one it had before, and prints
#   PROCESS_ID ADDRESS
# once it answers; `kill PROCESS_ID` ends it. Needs Java 17 or 21 and Maven.
#   start-neo4j.sh HOME_FOLDER [BOLT_PORT]
# LODELINE_NEO4J_MEMORY (default 1g): heap, and as much again for pages.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
home=$1
bolt=${2:-7688}
password=lodeline-test
memory=${LODELINE_NEO4J_MEMORY:-1g}
jars=${LODELINE_NEO4J_JARS:-$HOME/.cache/lodeline/neo4j-5.26.28}

if [ ! -e "$jars/.complete" ]; then
  mvn --quiet --batch-mode --file "$here/neo4j/pom.xml" dependency:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$jars" >&2
  touch "$jars/.complete"
fi

mkdir -p "$home"/{conf,data,logs,run,plugins,import}
cat > "$home/conf/neo4j.conf" <<CONF
server.bolt.listen_address=127.0.0.1:$bolt
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.heap.max_size=$memory
server.memory.pagecache.size=$memory
CONF
if [ ! -e "$home/data/dbms" ]; then
  NEO4J_HOME=$home NEO4J_CONF=$home/conf java -cp "$jars/*" \
    org.neo4j.cli.AdminTool dbms set-initial-password "$password" > /dev/null
fi
opens=(--add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED)
setsid java -Xmx"$memory" "${opens[@]}" -cp "$jars/*" org.neo4j.server.CommunityEntryPoint \
  --home-dir="$home" --config-dir="$home/conf" --console-mode > "$home/logs/console.log" 2>&1 < /dev/null &
server=$!

for _ in $(seq 300); do
  if (exec 3<> "/dev/tcp/127.0.0.1/$bolt") 2> /dev/null; then
    echo "$server bolt://neo4j:$password@127.0.0.1:$bolt"
    exit 0
  fi
  kill -0 "$server" 2> /dev/null || break
  sleep 0.2
done
tail -n 20 "$home/logs/console.log" >&2
kill "$server" 2> /dev/null || true
exit 1
