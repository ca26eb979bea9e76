# Sourced by ./conform and build/test.sh: everything a fresh machine may lack, each step announced in one line on standard error.
# Needs $root, the folder of the checkout.

say() { printf 'conform: %s\n' "$*" >&2; }

require_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1; then
    say "the .NET 10 SDK is missing; install it from https://dotnet.microsoft.com/download and run this again."
    exit 3
  fi
}

# Two packages are not served by every feed; what this one serves is asked once and kept in build/feed.props.
ensure_feed() {
  local answer="$root/build/feed.props"
  [ -e "$answer" ] && return
  if [ -n "${UsePythonnet:-}" ] && [ -n "${UseVerify:-}" ]; then
    return # said by the environment, which MSBuild reads as properties
  fi
  say "asking the package feed for pythonnet and Verify.Xunit (once; the answer is kept in build/feed.props)."
  local pythonnet verify
  pythonnet=$(feed_serves pythonnet)
  verify=$(feed_serves Verify.Xunit)
  cat >"$answer" <<XML
<Project>
  <PropertyGroup>
    <UsePythonnet Condition="'\$(UsePythonnet)' == ''">$pythonnet</UsePythonnet>
    <UseVerify Condition="'\$(UseVerify)' == ''">$verify</UseVerify>
  </PropertyGroup>
</Project>
XML
}

# Prints true if a project that references the package at its pinned version restores, false otherwise.
feed_serves() {
  local package=$1 version folder
  version=$(sed -n "s/.*Include=\"$package\" Version=\"\([^\"]*\)\".*/\1/p" "$root/Directory.Packages.props")
  folder=$(mktemp -d)
  cat >"$folder/probe.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="$package" Version="[$version]" /></ItemGroup>
</Project>
XML
  if dotnet restore "$folder/probe.csproj" >/dev/null 2>&1; then echo true; else echo false; fi
  rm -rf "$folder"
}

# Whether a shared libpython from 3.8 on lies where the tool's own locator looks. Only the cheap places: the locator does the real search.
has_libpython() {
  [ -n "${CONFORM_PYTHON:-}" ] && return 0
  local found
  found=$(find "${PYENV_ROOT:-$HOME/.pyenv}"/versions/*/lib /usr/lib /usr/lib64 /usr/local/lib /opt/homebrew/opt /usr/local/opt \
    -maxdepth 6 \( -name 'libpython3.[89].so*' -o -name 'libpython3.1[0-3].so*' -o -name 'libpython3.[89].dylib' -o -name 'libpython3.1[0-3].dylib' \) \
    -print -quit 2>/dev/null || true)
  [ -n "$found" ] && return 0
  command -v python3 >/dev/null 2>&1 && python3 - <<'PY' >/dev/null 2>&1
import os, sys, sysconfig
library = os.path.join(sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or "")
sys.exit(0 if sysconfig.get_config_var("Py_ENABLE_SHARED") and os.path.exists(library) else 1)
PY
}

ensure_libpython() {
  has_libpython && return
  local install='' package=''
  if command -v apt-get >/dev/null 2>&1; then
    install='apt-get install -y'
    package=$(apt_package)
    if [ -z "$package" ]; then
      say "no package list yet; running: $(as_root)apt-get update"
      $(as_root)apt-get update >/dev/null
      package=$(apt_package)
    fi
  elif command -v dnf >/dev/null 2>&1; then
    install='dnf install -y' package=python3-libs
  elif command -v zypper >/dev/null 2>&1; then
    install='zypper --non-interactive install' package=libpython3_11-1_0
  elif command -v pacman >/dev/null 2>&1; then
    install='pacman -S --noconfirm' package=python
  elif command -v apk >/dev/null 2>&1; then
    install='apk add' package=python3
  elif command -v brew >/dev/null 2>&1; then
    say "no shared libpython found; running: brew install python@3.13"
    brew install python@3.13 >/dev/null
    return
  fi
  if [ -z "$package" ]; then
    say "no shared libpython (3.8 to 3.13) found and no known package manager; install one or name it with --python or CONFORM_PYTHON."
    exit 3
  fi
  say "no shared libpython found; running: $(as_root)$install $package"
  if ! DEBIAN_FRONTEND=noninteractive $(as_root)$install $package >/dev/null; then
    say "that failed; install a shared libpython (3.8 to 3.13) or name one with --python or CONFORM_PYTHON."
    exit 3
  fi
}

# Chromium, for the tests of pages; without it these are reported as skipped. CONFORM_CHROMIUM names one.
ensure_chromium() {
  if [ -n "${CONFORM_CHROMIUM:-}" ] || command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1; then
    return
  fi
  if command -v apt-get >/dev/null 2>&1; then
    if ! apt-cache show chromium >/dev/null 2>&1; then
      say "no package list yet; running: $(as_root)apt-get update"
      $(as_root)apt-get update >/dev/null || true
    fi
    say "no Chromium found; running: $(as_root)apt-get install -y chromium"
    DEBIAN_FRONTEND=noninteractive $(as_root)apt-get install -y chromium >/dev/null && return
  fi
  say "no Chromium found; the tests of pages will be skipped."
}

# The versioned runtime package behind Debian's default libpython3-dev, such as libpython3.11.
apt_package() {
  apt-cache depends libpython3-dev 2>/dev/null | sed -n 's/.*Depends: \(libpython3\.[0-9]*\)-dev.*/\1/p' | head -n 1
}

as_root() {
  if [ "$(id -u)" != 0 ] && command -v sudo >/dev/null 2>&1; then printf 'sudo '; fi
}

# Builds the tool in Release if there is no build yet or a source is newer than it.
ensure_built() {
  local stamp="$root/artifacts/conform.stamp"
  if [ -e "$stamp" ] && [ -e "$root/artifacts/bin/Cli/release/conform.dll" ] &&
    [ -z "$(find "$root/src" "$root/Directory.Build.props" "$root/Directory.Packages.props" "$root/global.json" -newer "$stamp" -print -quit)" ]; then
    return
  fi
  ensure_feed
  say "building (Release)."
  mkdir -p "$root/artifacts"
  touch "$stamp.next"
  local log="$root/artifacts/build.log"
  if ! dotnet build "$root/src/Cli/Cli.csproj" -c Release --nologo -v quiet >"$log" 2>&1; then
    cat "$log" >&2
    say "the build failed."
    exit 3
  fi
  mv "$stamp.next" "$stamp"
}
