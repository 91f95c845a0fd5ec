"""The picture that all arrays are made from: integers only, so that Python and C# (OraclePicture.cs) make the same bytes."""
import numpy as np

WIDTH, HEIGHT = 31, 23


def level(x, y, c):
    """Smooth ramps, and on them: a box, a disc, a checkerboard, and patches of gray, black and white."""
    if x < 7 and y >= 17:
        return 128
    if 24 <= x < 28 and y >= 18:
        return 0
    if x >= 28 and y >= 18:
        return 255
    if x >= 24 and y < 7:
        return (230, 210, 20)[c] if (x + y) % 2 == 0 else (15, 40, 190)[c]
    if 5 <= x < 13 and 4 <= y < 12:
        return (225, 30, 75)[c]
    if (x - 20) * (x - 20) + (y - 13) * (y - 13) <= 20:
        return (25, 95, 235)[c]
    return (40 + x * 170 // 30, 30 + y * 190 // 22, 220 - (x + y) * 160 // 52)[c]


def picture():
    """uint8, H × W × 3."""
    return np.array([[[level(x, y, c) for c in range(3)] for x in range(WIDTH)] for y in range(HEIGHT)], np.uint8)
