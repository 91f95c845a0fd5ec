"""Makes the arrays that OracleTests compares with; `--check` compares them with those committed instead. Python of Debian 12; see README.md."""
import argparse
import os
import sys

import cv2
import numpy as np

import blending  # noqa: F401  (importing registers the oracles)
import color  # noqa: F401
import filters  # noqa: F401
import geometry  # noqa: F401
import positional  # noqa: F401
import regional  # noqa: F401
import resizing  # noqa: F401
from registry import BYTES, ORACLES, array

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "arrays")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a committed array differs by more than 1e-6")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    arrays = {"picture": BYTES, **{name: array(name) for name in sorted(ORACLES)}}
    wrong = 0
    for name, values in arrays.items():
        path = os.path.join(FOLDER, name + ".npy")
        if not options.check:
            np.save(path, values)
            continue
        stored = np.load(path)
        same = stored.shape == values.shape and np.abs(stored.astype(np.float64) - values).max() <= 1e-6
        if not same:
            print(f"{name}: differs")
            wrong += 1
    size = sum(a.nbytes for a in arrays.values())
    print(f"{len(arrays)} arrays, {size // 1024} KB" + (f", {wrong} differ" if options.check else ""))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
