#!/usr/bin/env bash
# Measures the product in Release, in a process of its own:
#
#   tests/bench.sh --articles 20000                  on SQLite
#   tests/bench.sh --postgres --articles 20000       on a PostgreSQL of its own with the settings it comes with
#   tests/bench.sh --only reports --articles 200000  reports and workbooks alone
#   tests/bench.sh --only search --articles 100000   the search index alone
#   tests/bench.sh --only search --articles 1000000 --short
#                                                    of short ones
#   tests/bench.sh --only lucene --articles 100000   the search index beside Lucene, on the same words and queries
#   tests/bench.sh --only relevance                  questions of ../shared/relevance, or of --questions FILE
#
# Further arguments go to tests/NewsPortal.Benchmarks.
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
source tests/postgres.sh
arguments=()
with_postgres=false
for argument in "$@"; do
  if [[ $argument == --postgres ]]; then
    with_postgres=true
  else
    arguments+=("$argument")
  fi
done

work=$(mktemp -d "${TMPDIR:-/tmp}/newsportal-bench.XXXXXX")
chmod 755 "$work"
trap 'stop_postgres; rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

dotnet build src/NewsPortal.Web --configuration Release --nologo --verbosity quiet
if $with_postgres; then
  find_postgres || { echo "PostgreSQL is not installed; tests/run.sh installs it." >&2; exit 1; }
  start_postgres "$work"
  arguments+=(--database "postgres://portal@127.0.0.1:$postgres_port/newsportal")
fi
dotnet run --configuration Release --project tests/NewsPortal.Benchmarks -- "${arguments[@]}"
