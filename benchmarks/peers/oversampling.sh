#!/bin/sh
# Oversampling against imbalanced-learn, one command: installs it (Debian packages), builds our side in Release, prints one table.
# Options are those of oversampling.py: --threads 1,2, --rows SMOTE,ADASYN, --sets A,B, --slow, --memory, --rounds N, --seconds N, --avx512 on|off|both, --output FILE.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/install.sh"
if ! /usr/bin/python3 -c 'import imblearn, sklearn, numpy, threadpoolctl' 2>/dev/null; then
    apt-get update >/dev/null
    install python3-numpy python3-sklearn
    install python3-imblearn python3-threadpoolctl
fi

# Without its recommendations NumPy comes with the reference BLAS, many times slower: that would be no rival.
if ! /usr/bin/python3 -c 'import numpy, threadpoolctl; assert "openblas" in [each["internal_api"] for each in threadpoolctl.threadpool_info()]' 2>/dev/null; then
    apt-get update >/dev/null
    install libopenblas0-pthread
fi

dotnet build "$here/AugDsl.Peers/AugDsl.Peers.csproj" -c Release -v q --nologo
exec /usr/bin/python3 "$here/oversampling.py" "$@"
