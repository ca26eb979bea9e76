#!/usr/bin/env bash
# Packs the libraries and the tool, installs the tool from the packed folder into an empty one, and runs it there.
#   --output DIR      where the packages go (default artifacts/packages)
#   --version V       their version (default: from the tags of the repository)
#   --no-build        pack what is built
#   --configuration C Release (default) or Debug
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/build/setup.sh"

output="$root/artifacts/packages" version='' configuration=Release
options=()
while [ $# -gt 0 ]; do
  case "$1" in
    --output) output=$2; shift 2 ;;
    --version) version=$2; shift 2 ;;
    --configuration) configuration=$2; shift 2 ;;
    --no-build) options+=(--no-build); shift ;;
    *) sed -n '2,/^set /s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
  esac
done

require_dotnet
ensure_feed
[ -z "$version" ] || options+=("-p:Version=$version" -p:MinVerSkip=true)
rm -rf "$output"
for project in Programs Model Oracle Gate Testing Cli; do
  dotnet pack "$root/src/$project/$project.csproj" -c "$configuration" -o "$output" --nologo -v quiet ${options[@]+"${options[@]}"}
done

package=$(basename "$output"/Conform.Tool.*.nupkg .nupkg)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# The folder alone is the source: the tool brings everything along.
cat >nuget.config <<XML
<configuration><packageSources><clear /><add key="packed" value="$output" /></packageSources></configuration>
XML
dotnet tool install Conform.Tool --tool-path tools --version "${package#Conform.Tool.}" --configfile nuget.config >/dev/null
./tools/conform check --programs 100 --seed 1
printf 'packed in %s:\n' "$output"
ls "$output"
