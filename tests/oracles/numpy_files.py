"""Writes small .npy and .npz files with NumPy to numpy/: NumpyOracleTests reads them, and writes the same bytes.

    /usr/bin/python3 tests/oracles/numpy_files.py
"""
import os

import numpy as np

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "numpy")
TYPES = ["uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "float16", "float32", "float64"]


def values(name):
    """The least and the greatest value, and some between: 2 x 3."""
    kind = np.dtype(name)
    if kind.kind == "f":
        info = np.finfo(kind)
        return np.array([[info.min, -1.5, -0.0], [0.25, np.inf, info.max]], kind)
    info = np.iinfo(kind)
    return np.array([[info.min, 1, 2], [3, 100, info.max]], kind)


def make(folder):
    os.makedirs(folder, exist_ok=True)
    arrays = {name: values(name) for name in TYPES}
    for name, array in arrays.items():
        np.save(os.path.join(folder, name + ".npy"), array)
    np.savez(os.path.join(folder, "stored.npz"), **arrays)
    np.savez_compressed(os.path.join(folder, "deflated.npz"), **arrays)
    np.savez(os.path.join(folder, "shapes.npz"), scalar=np.float32(2.5), empty=np.empty((0, 4), np.uint8), deep=np.arange(24, dtype=np.int32).reshape(1, 2, 3, 4))

    # What must be refused: Fortran order, high byte first, a type without one of ours, structures.
    np.save(os.path.join(folder, "fortran.npy"), np.asfortranarray(values("float32")))
    np.save(os.path.join(folder, "big_endian.npy"), values("float32").astype(">f4"))
    np.save(os.path.join(folder, "bool.npy"), np.array([True, False]))
    np.save(os.path.join(folder, "structure.npy"), np.zeros(2, [("x", "<f4"), ("y", "<i2")]))

    # A header of version 2.0.
    with open(os.path.join(folder, "version2.npy"), "wb") as file:
        np.lib.format.write_array(file, values("uint16"), version=(2, 0))


if __name__ == "__main__":
    make(HERE)
