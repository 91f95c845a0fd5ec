#!/bin/sh
# Batches against imgaug, torchvision and albumentations, one command: installs what Debian has of them, builds our side in Release, prints a table.
# Options are those of batches.py: --avx512 on|off|both, --rows W1,W9,Mixup, --rounds N, --milliseconds N, --output FILE.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/install.sh"
if ! /usr/bin/python3 -c 'import cv2, torchvision, PIL, numpy' 2>/dev/null; then
    apt-get update >/dev/null
    install python3-numpy python3-pil python3-opencv
    install python3-torch python3-torchvision
fi

dotnet build "$here/AugDsl.Peers/AugDsl.Peers.csproj" -c Release -v q --nologo
exec /usr/bin/python3 "$here/batches.py" "$@"
