#!/usr/bin/env bash
# Packs src/AugDsl and uses the package as a stranger would: a fresh project in a temporary folder, a local feed and nothing else,
# the strictest settings. Prints a checksum of what its pipelines made, which must be the same at every vector width.
# --no-build packs what the Release build left in bin/.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
version="0.1.0-consume.$(date +%s).$$" # a fresh one: NuGet keeps the first content that it sees of a version
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
fail() { echo "consume.sh: $1" >&2; exit 1; }

dotnet pack "$root/src/AugDsl/AugDsl.csproj" -c Release -v q "$@" -p:PackageVersion="$version" -o "$work/feed"

mkdir "$work/project"
cp "$here"/project/* "$work/project/"
sed -i "s/VERSION/$version/" "$work/project/Stranger.csproj"
cd "$work/project"
dotnet build -c Release -v q -o "$work/out" || fail 'the project does not build'

package="$work/packages/augdsl/$version"
[ -f "$package/README.md" ] || fail 'the package has no README.md'
[ -f "$package/lib/net10.0/AugDsl.Runtime.xml" ] || fail 'the package has no XML docs'
[ -f "$package/lib/net10.0/AugDsl.Augment.xml" ] || fail 'the package has no XML docs of Augment'
[ -f "$package/analyzers/dotnet/cs/AugDsl.Generators.dll" ] || fail 'the package has no generator'
[ ! -d "$root/generators/AugDsl.CodeFixes" ] || [ -f "$package/analyzers/dotnet/cs/AugDsl.CodeFixes.dll" ] || fail 'the package has no code fixes'
grep -q '<license type="expression">MIT</license>' "$package/augdsl.nuspec" || fail 'the package has no licence'
! grep -q '<dependency ' "$package/augdsl.nuspec" || fail 'the package has a dependency'
[ "$(ls "$work"/out/*.dll | xargs -n 1 basename | sort | tr '\n' ' ')" = 'AugDsl.Augment.dll AugDsl.Runtime.dll Stranger.dll ' ] || fail "unexpected files: $(ls "$work/out")"

first=$(dotnet "$work/out/Stranger.dll")
echo "$first"
for setting in DOTNET_EnableAVX512=0 DOTNET_EnableAVX2=0; do
  [ "$(env "$setting" dotnet "$work/out/Stranger.dll")" = "$first" ] || fail "another result under $setting"
done

# The analyzer speaks from the package too.
sed -i 's/partial class GlobalPipeline/class GlobalPipeline/' GlobalPipeline.cs
mistake=$(dotnet build -c Release -v q -o "$work/out" 2>&1) && fail 'a pipeline that is not partial was accepted'
grep -q 'GlobalPipeline.cs.*error AUG1001' <<<"$mistake" || fail "AUG1001 was expected, but: $mistake"
echo "package $version: built, run and checked"
