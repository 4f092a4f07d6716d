#!/bin/bash
# Run once by the postgres image on an empty volume: a role and a schema for each service, a role for Temporal.
set -euo pipefail
for service in people customers production logistics finance desk; do
  psql -v ON_ERROR_STOP=1 -v role="$service" -v password="$ROLE_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
    create role :"role" login password :'password';
    alter role :"role" set search_path = :"role";
    create schema :"role" authorization :"role";
SQL
done
psql -v ON_ERROR_STOP=1 -v password="$TEMPORAL_DB_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
  create role temporal login createdb password :'password';
SQL
