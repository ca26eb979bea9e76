#!/bin/sh
# Prints by how much the resident set grows per 100,000 programs: in the bare loop of compile and exec, and in the whole pipeline on the same programs.
# usage: build/memory.sh [PROGRAMS [SEED]]    (default: 1000000 programs of seed 1, measured from the 100,000th on)
set -eu
cd "$(dirname "$0")/.."
programs=${1:-1000000}
seed=${2:-1}
dotnet build bench/Bench.csproj -c Release --nologo -v quiet >/dev/null
bench="dotnet artifacts/bin/Bench/release/Conform.Bench.dll memory --programs $programs --seed $seed --from $((programs / 10))"
$bench --bare
$bench
