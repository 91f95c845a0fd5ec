"""The pictures that both sides work on: photos of scikit-image at the sizes of the table, as arrays and as files of raw bytes."""
import os

import cv2
import numpy as np
from skimage import data

PHOTOS = (data.astronaut, data.coffee, data.chelsea, data.rocket)


def fit(photo, width, height):
    """The largest centred crop with the wanted proportions, resized."""
    h, w = photo.shape[:2]
    s = min(w / width, h / height)
    cw, ch = int(width * s), int(height * s)
    x, y = (w - cw) // 2, (h - ch) // 2
    how = cv2.INTER_AREA if s >= 1 else cv2.INTER_CUBIC
    return np.ascontiguousarray(cv2.resize(photo[y:y + ch, x:x + cw], (width, height), interpolation=how))


class Pictures:
    """A set of RGB pictures of one size; `files` are the same bytes for the other process."""

    def __init__(self, folder, count, width, height):
        self.width, self.height = width, height
        self.arrays = [fit(photo(), width, height) for photo in PHOTOS[:count]]
        self.files = []
        for i, array in enumerate(self.arrays):
            path = os.path.join(folder, f"{width}x{height}_{i}.rgb")
            array.tofile(path)
            self.files.append(path)
