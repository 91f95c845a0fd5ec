#!/bin/sh
# Every operation alone against OpenCV, Pillow and torchvision, one command: installs them (Debian packages), builds our side in Release, prints one table.
# Options are those of operations.py: --rows PATTERN, --avx512 on|off, --rounds N, --milliseconds N, --output FILE.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/install.sh"
install_picture_libraries

dotnet build "$here/AugDsl.Peers/AugDsl.Peers.csproj" -c Release -v q --nologo
exec /usr/bin/python3 "$here/operations.py" "$@"
