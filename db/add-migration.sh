#!/usr/bin/env bash
# One name, three migrations: bash db/add-migration.sh AddSomething
set -euo pipefail
name=${1:?usage: bash db/add-migration.sh NAME}
cd "$(dirname "$0")/.."
dotnet tool restore >/dev/null
dotnet build db/Traceability.Db.csproj -v q --nologo
for provider in Sqlite PostgreSql SqlServer; do
    dotnet ef migrations add "$name" --no-build -p db/Traceability.Db.csproj -s db/Traceability.Db.csproj \
        -c "${provider}TraceabilityDb" -o "Providers/$provider/Migrations"
done
