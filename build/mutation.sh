#!/usr/bin/env bash
# Mutation testing: Stryker makes the mutants, the suite must kill them. See docs/mutation-testing.md.
#   model             mutants of src/Model, judged by programs that run on the model and in CPython
#   gate              mutants of src/Gate, judged by the unit tests
#   --sample N        so many of them, drawn from the hash of the commit (default: all)
#   --commit HASH     draw from this one instead of HEAD
#   --shard I/N       the I-th of N shares, so that N machines can share the work
#   --programs N      model: generated programs for each CPython (default 10000)
#   --singles N       model: single operations for each CPython (default: ten times as many as programs)
#   --python A,B      model: judged by these CPythons (default: the newest found of each minor version)
# What it writes lies in artifacts/mutation. A run that was stopped goes on where it was; delete its folder there to begin anew.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/build/setup.sh"

usage() {
  sed -n '2,/^set /s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}

case "${1:-}" in
  model) project=Model ;;
  gate) project=Gate ;;
  *) usage ;;
esac
target=$1
shift
sample=all commit='' shard=1/1 programs=10000 singles='' pythons=''
while [ $# -gt 0 ]; do
  [ $# -gt 1 ] || usage
  case "$1" in
    --sample) sample=$2 ;;
    --commit) commit=$2 ;;
    --shard) shard=$2 ;;
    --programs) programs=$2 ;;
    --singles) singles=$2 ;;
    --python) pythons=${2//,/ } ;;
    *) usage ;;
  esac
  shift 2
done

require_dotnet
ensure_feed
commit=$(git -C "$root" rev-parse "${commit:-HEAD}")
out="$root/artifacts/mutation/$target"
tool="$root/artifacts/bin/Mutation/release/Conform.Mutation.dll"
run="$out/${commit:0:12}-$sample-${shard/\//-of-}"
mkdir -p "$run"
export RunAnalyzers=false # mutated code need not be well styled
export MUTATION_COMMIT=$commit MUTATION_SAMPLE=$sample MUTATION_SHARD=${shard%/*} MUTATION_SHARDS=${shard#*/}
export MUTATION_MUTANTS="$out/mutants.json" MUTATION_PROGRAMS=$programs MUTATION_SINGLES=${singles:-$((10 * programs))} MUTATION_CORPUS="$root/corpus"

# stryker FOLDER CONFIG REPORT: runs Stryker from a test project's folder.
stryker() {
  (cd "$1" && dotnet tool restore >/dev/null && dotnet stryker -f "$2" -O "$out/stryker" --skip-version-check)
  cp "$out/stryker/reports/mutation-report.json" "$3"
}

# Lists the mutants, and keeps the assembly that holds them, unless that was done since the last change of the project.
list_mutants() {
  if [ -e "$MUTATION_MUTANTS" ] && [ -z "$(find "$root/src/$project" -newer "$MUTATION_MUTANTS" -print -quit)" ]; then
    return
  fi
  say "making the mutants of src/$project."
  sed "s/Model.csproj/$project.csproj/" "$root/tests/Mutation/stryker-list.json" >"$out/list.json"
  MUTATION_ASSEMBLY="$out/Conform.Model.dll" stryker "$root/tests/Mutation" "$out/list.json" "$MUTATION_MUTANTS"
  # Stryker leaves the mutated assembly where the tests were.
  local original
  for original in "$(dirname "$tool")"/*.stryker-unchanged; do
    mv "$original" "${original%.stryker-unchanged}"
  done
}

# A mutant may take the process with it (128 and above: a signal); the next process begins after that mutant.
judge_by() {
  local status=0 known before
  dotnet "$tool" judge "$1" || status=$?
  while [ "$status" != 0 ]; do
    known=$(wc -l 2>/dev/null <"$MUTATION_VERDICTS" || echo 0)
    if [ "$status" -lt 128 ] || [ "$known" = "${before:-0}" ]; then
      say "the judge failed; that is no matter of a mutant."
      exit 3
    fi
    before=$known status=0
    dotnet "$tool" judge "$1" after-crash || status=$?
  done
}

judge_model() {
  ensure_libpython
  export MUTATION_ASSEMBLY="$out/Conform.Model.dll" MUTATION_VERDICTS="$run/verdicts.tsv"
  export DOTNET_GCHeapHardLimit=0x100000000 # 4 GiB: a mutant that never stops growing is out of memory soon
  local python
  for python in ${pythons:-$(dotnet "$tool" pythons)}; do
    judge_by "$python"
  done
  dotnet "$tool" score | tee "$run/score.txt"
}

judge_gate() {
  local config="$root/tests/Unit/stryker-gate.json" report="$run/mutation-report.json"
  if [ "$sample $shard" != "all 1/1" ]; then
    list_mutants
    build_tool
    dotnet "$tool" narrow "$config" "$run/stryker.json"
    config="$run/stryker.json"
  fi
  stryker "$root/tests/Unit" "$config" "$report"
  build_tool
  MUTATION_MUTANTS="$report" dotnet "$tool" score stryker | tee "$run/score.txt"
}

build_tool() {
  dotnet build "$root/tests/Mutation" -c Release --nologo -v quiet >"$out/build.log" || { cat "$out/build.log" >&2; exit 3; }
}

if [ "$target" = model ]; then
  list_mutants
  build_tool
  judge_model
else
  judge_gate
fi
