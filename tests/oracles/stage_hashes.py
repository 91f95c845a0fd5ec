"""Prints hashes of what other systems make of rendered pictures of many sizes, where our stages promise the same levels to the bit.

    /usr/bin/python3 tests/oracles/stage_hashes.py clahe > tests/AugDsl.Tests/Scheduling/Clahe.hashes.txt       # OpenCV's createCLAHE
    /usr/bin/python3 tests/oracles/stage_hashes.py jpeg > tests/AugDsl.Tests/Scheduling/JpegCompression.hashes.txt   # Pillow's save and open

A line is "width height channels", the parameters, and the sha256 of the levels. StageHashTests renders the same pictures.
"""
import hashlib
import io
import sys

import numpy as np

SIZES = [(1, 1), (1, 9), (2, 3), (5, 4), (7, 9), (8, 8), (16, 24), (31, 23), (33, 64), (64, 61), (100, 75), (255, 130)]
LUMA = np.array([299, 587, 114])


def picture(width, height, channels):
    """Slopes, a bright square and noise; the thousandths of luma stay away from halves, where rounding would be a matter of single precision."""
    y, x, c = (a.astype(np.int64) for a in np.ogrid[:height, :width, :channels])
    slope = (5 * x + 3 * y + 40 * c) % 256
    noise = ((x * 7919 + y * 104729 + c * 1299709) * 2654435761 >> 16) % 32
    square = 40 * ((x > width // 3) & (y > height // 4) & (x < width // 3 + 20))
    levels = 40 + np.minimum(slope, 255 - slope) // 2 + noise + square
    if channels == 3:
        while (near := abs(levels @ LUMA % 1000 - 500) < 20).any():
            levels[..., 2] += near
    return levels.astype(np.uint8)


def clahe():
    import cv2
    cv2.ocl.setUseOpenCL(False)
    for width, height in SIZES:
        for channels in (1, 3):
            levels = picture(width, height, channels).astype(np.int64)
            thousandths = 1000 * levels[..., 0] if channels == 1 else levels @ LUMA
            luma = np.rint(thousandths / 1000).astype(np.uint8)
            for tiles in (1, 3, 8, 20):
                for clip in (1., 1.7, 4., 40.):
                    new = cv2.createCLAHE(clip, (tiles, tiles)).apply(luma).astype(np.int64)
                    result = new[..., None] if channels == 1 else np.clip(np.rint((1000 * levels + (1000 * new - thousandths)[..., None]) / 1000), 0, 255)
                    yield width, height, channels, clip, tiles, result.astype(np.uint8)


def jpeg():
    from PIL import Image
    for width, height in SIZES:
        for channels in (1, 3):
            levels = picture(width, height, channels)
            for subsampling in (0, 1, 2):
                for quality in (1, 10, 50, 75, 95, 100):
                    if channels == 1 and subsampling != 2:
                        continue
                    file = io.BytesIO()
                    Image.fromarray(levels[..., 0] if channels == 1 else levels).save(file, "JPEG", quality=quality, subsampling=subsampling if channels == 3 else 0)
                    yield width, height, channels, quality, subsampling, np.asarray(Image.open(file))


for *words, result in {"clahe": clahe, "jpeg": jpeg}[sys.argv[1]]():
    print(*words, hashlib.sha256(np.ascontiguousarray(result).tobytes()).hexdigest())
