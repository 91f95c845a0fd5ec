#!/bin/sh
# Decoding against Pillow, OpenCV and libjpeg-turbo, one command: installs them (Debian packages), builds our side in Release, prints one table.
# Options are those of decoders.py: --rows PATTERN, --rounds N, --milliseconds N, --output FILE.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/install.sh"
if ! /usr/bin/python3 -c 'import ctypes, cv2, PIL, numpy; ctypes.CDLL("libturbojpeg.so.0")' 2>/dev/null; then
    apt-get update >/dev/null
    install python3-numpy python3-pil python3-opencv
    install libturbojpeg0
fi

dotnet build "$here/AugDsl.Peers/AugDsl.Peers.csproj" -c Release -v q --nologo
exec /usr/bin/python3 "$here/decoders.py" "$@"
