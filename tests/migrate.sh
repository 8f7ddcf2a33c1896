#!/usr/bin/env bash
# Writes the migration NAME for both databases from what the model has become since the last one:
#   tests/migrate.sh AddRedirects
# The two folders belong together: commit both. ModelSnapshotTests fails while one is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

name=${1:-}
if ! [[ $name =~ ^[A-Z][A-Za-z0-9]*$ ]]; then
  echo "usage: tests/migrate.sh NAME   (a name like AddRedirects)" >&2
  exit 2
fi

tool=tests/NewsPortal.MigrationTool
dotnet tool restore >/dev/null
dotnet build "$tool" --nologo -v quiet

for database in Sqlite Postgres; do
  echo "== $database"
  dotnet ef migrations add "$name" \
    --project src/NewsPortal.Web --startup-project "$tool" --no-build \
    --context "${database}PortalDb" --output-dir "Migrations/$database"
done

# The tool begins its files with a byte order mark; ours have none.
find src/NewsPortal.Web/Migrations -name '*.cs' -exec sed -i '1s/^\xEF\xBB\xBF//' {} +

# A migration that the compiler refuses is found here and not by the next person.
dotnet build src/NewsPortal.Web --nologo -v quiet
