#!/bin/sh
# The namespace and what cases can be found by in Temporal's own list.
set -eu
until temporal operator cluster health; do sleep 2; done
temporal operator namespace describe -n default || temporal operator namespace create -n default --retention 30d
for name in CaseNumber CaseKind; do
  temporal operator search-attribute create -n default --name "$name" --type Keyword || true
done
