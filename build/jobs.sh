#!/bin/sh
# Prints how many times as many programs two worker processes check in a time as one process pinned to one core does, both ways of running interleaved.
# usage: build/jobs.sh [PROGRAMS [SEED [ROUNDS]]]    (default: 60000 programs of seed 1, three rounds)
set -eu
cd "$(dirname "$0")/.."
programs=${1:-60000}
seed=${2:-1}
rounds=${3:-3}
dotnet build src/Cli/Cli.csproj -c Release --nologo -v quiet >/dev/null
conform="dotnet artifacts/bin/Cli/release/conform.dll check --programs $programs --seed $seed --allow-inconclusive 1"
now() { date +%s%N; }
while [ "$rounds" -gt 0 ]; do
    rounds=$((rounds - 1))
    start=$(now)
    taskset -c 0 $conform --jobs 1 >/dev/null
    middle=$(now)
    taskset -c 0,1 $conform --jobs 2 >/dev/null
    end=$(now)
    echo "$((middle - start)) $((end - middle))"
done | awk '{ printf "one worker on one core %.1f s, two on two cores %.1f s, ratio %.2f\n", $1 / 1e9, $2 / 1e9, $1 / $2 }'
