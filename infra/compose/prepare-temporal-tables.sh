#!/bin/sh
# Temporal's two databases and their tables; again and again without harm.
set -eu
for database in temporal temporal_visibility; do
  tool="temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --db $database"
  kind=${database#temporal_}
  $tool create || true
  $tool setup-schema -v 0.0 || true
  $tool update-schema -d "/etc/temporal/schema/postgresql/v12/$kind/versioned"
done
