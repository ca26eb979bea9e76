#!/usr/bin/env bash
# Runs the test projects and ends with "N passed, N failed, N skipped", summed over them.
#   (nothing)   the fast tier: everything that is not marked Category=Full
#   --full      all tests
#   other arguments go to dotnet test
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/build/setup.sh"

full=false
if [ "${1:-}" = --full ]; then
  full=true
  shift
fi

require_dotnet
ensure_feed
ensure_libpython
ensure_chromium
results="$root/artifacts/test-results"
rm -rf "$results"
status=0
if dotnet build "$root/Conformance.sln" -c Release --nologo -v quiet; then
  # The launcher finds this build and starts no other one.
  touch "$root/artifacts/conform.stamp"
  for project in "$root"/tests/*/*.csproj "$root"/examples/*/*.Tests/*.csproj; do
    name=$(basename "$project" .csproj)
    dotnet test "$project" -c Release --no-build --nologo -p:FullTier=$full \
      --logger "trx;LogFileName=$name.trx" --results-directory "$results" "$@" || status=1
  done
else
  status=3
fi

# One <Counters> element per project; tests that were not executed are the skipped ones.
cat "$results"/*.trx 2>/dev/null | awk '
  function count(name,   text) {
    if (match($0, name "=\"[0-9]+\"")) {
      text = substr($0, RSTART, RLENGTH); gsub(/[^0-9]/, "", text); return text + 0
    }
    return 0
  }
  /<Counters / { total += count(" total"); executed += count("executed"); passed += count("passed"); failed += count("failed") + count(" error") + count("timeout") + count("aborted") }
  END { printf "%d passed, %d failed, %d skipped\n", passed, failed, total - executed; exit (failed > 0 || total == 0) }
' || { [ "$status" = 0 ] && status=1; }
exit "$status"
