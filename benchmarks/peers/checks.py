"""A look at our last result after a row: a benchmark of the wrong work is worth nothing. Exact tests live in the test projects."""
import os

import cv2
import numpy as np

import rivals_geometry as geometry
import rivals_pixels as pixels


def check(work, ours, pictures, folder):
    path = os.path.join(folder, "result")
    ours.run(1)
    ours.save(path)
    floats = work in ("classification", "crop", "pixels")
    result = np.fromfile(path, np.float32 if floats else np.uint8)
    source = pictures.arrays[0]
    if work == "affine":
        expected = cv2.warpAffine(source.astype(np.float32), geometry.INVERSE, source.shape[:2],
                                  flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REFLECT_101)
        return difference(result.reshape(source.shape), expected, "levels from one warp of floats")
    if work == "blur":
        return difference(result.reshape(source.shape), pixels.Blur()(source), "levels")
    if work == "noise":
        inside = (source > 100) & (source < 155)  # clipping does not reach these
        return f"σ = {(result.reshape(source.shape).astype(int) - source)[inside].std():.2f} levels"
    if work == "pixels":
        return difference(result.reshape(3, *source.shape[:2]), pixels.pixels_in_float(source), "from float64 NumPy")
    return f"mean {result.mean():.2f}, {result.min():.2f} to {result.max():.2f}"


def difference(result, expected, unit):
    d = np.abs(result.astype(np.float64) - expected)
    return f"mean {d.mean():.2g}, max {d.max():.2g} {unit}"
