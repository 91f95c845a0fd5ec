"""W4 (a chain of point-wise steps), W5 (Gaussian noise) and W6 (Gaussian blur) with OpenCV; every array is reused."""
import cv2
import numpy as np

from normalising import MEAN, STD
from rivals_classification import IDENTITY, TO_GRAY

SIDE = 512
LEVELS = np.arange(256, dtype=np.float64)
SATURATION = (1.3 * IDENTITY - .3 * TO_GRAY).astype(np.float32)
INVERT_GAMMA = np.rint(255 * ((255 - LEVELS) / 255) ** .9)
FLOAT_TABLES = [np.ascontiguousarray(((INVERT_GAMMA / 255 - MEAN[c]) / STD[c]).astype(np.float32)) for c in range(3)]


def planes(kind, shape=(3, SIDE, SIDE)):
    return np.empty(shape, kind)


class PixelsByTables:
    """Brightness and contrast by convertScaleAbs, saturation by a matrix, the rest by one float table a channel; 8-bit levels between the calls."""

    def __init__(self):
        self._a, self._b = (np.empty((SIDE, SIDE, 3), np.uint8) for _ in range(2))
        self._planes, self._out = list(planes(np.uint8)), planes(np.float32)

    def __call__(self, picture):
        cv2.convertScaleAbs(picture, self._a, 1.2, 0)
        cv2.convertScaleAbs(self._a, self._b, .8, 127 * .2)
        cv2.transform(self._b, SATURATION, self._a)
        cv2.split(self._a, self._planes)
        for c in range(3):
            cv2.LUT(self._planes[c], FLOAT_TABLES[c], self._out[c])
        return self._out


class PixelsByMatrix:
    """The fastest found: × 1.2 saturates just above 212, and after that clamp brightness, contrast and saturation are one matrix."""

    MATRIX = np.c_[SATURATION * np.float32(.96), (SATURATION @ np.full(3, 25.4)).astype(np.float32)].astype(np.float32)

    def __init__(self):
        self._a, self._b = (np.empty((SIDE, SIDE, 3), np.uint8) for _ in range(2))
        self._planes, self._out = list(planes(np.uint8)), planes(np.float32)

    def __call__(self, picture):
        cv2.min(picture, (212, 212, 212, 212), self._a)
        cv2.transform(self._a, self.MATRIX, self._b)
        cv2.split(self._b, self._planes)
        for c in range(3):
            cv2.LUT(self._planes[c], FLOAT_TABLES[c], self._out[c])
        return self._out


class Noise:
    """σ = 20 levels. The normals as 16-bit integers: the cheapest that cv2.randn offers."""

    def __init__(self):
        self._noise, self._out = np.empty((SIDE, SIDE, 3), np.int16), np.empty((SIDE, SIDE, 3), np.uint8)

    def __call__(self, picture):
        cv2.randn(self._noise, 0, 20)
        return cv2.add(picture, self._noise, self._out, dtype=cv2.CV_8U)


class Blur:
    """σ = 1.5 with 11 × 11 taps, as ours: radius ceil(3 σ)."""

    def __init__(self):
        self._out = np.empty((SIDE, SIDE, 3), np.uint8)

    def __call__(self, picture):
        return cv2.GaussianBlur(picture, (11, 11), 1.5, self._out)


def pixels_in_float(picture):
    """W4 in NumPy without rounding between the steps: what a result is checked against, never timed."""
    x = np.clip(picture / 255. * 1.2, 0, 1)
    x = np.clip((x - 127 / 255) * .8 + 127 / 255, 0, 1)
    luma = (x @ np.array([.299, .587, .114]))[..., None]
    x = 1 - np.clip(luma + 1.3 * (x - luma), 0, 1)
    return ((x ** .9 - MEAN) / STD).transpose(2, 0, 1)
