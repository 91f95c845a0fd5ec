#!/bin/sh
# The whole comparison, one command: installs the rivals (Debian packages, their Python), builds our side in Release, prints the tables.
# Options are those of peers.py: --avx512 on|off|both, --rows W3,W6, --rounds N, --output FILE, --check, --record "what else was running".
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/install.sh"
install_picture_libraries

dotnet build "$here/AugDsl.Peers/AugDsl.Peers.csproj" -c Release -v q --nologo
exec /usr/bin/python3 "$here/peers.py" "$@"
