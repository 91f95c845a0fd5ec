"""W3 (a chain of five affine steps) with OpenCV, and RandomResizedCrop with Pillow and NumPy."""
import math
import random

import cv2
import numpy as np
from PIL import Image

from normalising import CROP, Normaliser

SIDE = 512
CENTRE = (SIDE - 1) / 2


def about_centre(m):
    to, back = np.eye(3), np.eye(3)
    to[:2, 2], back[:2, 2] = CENTRE, -CENTRE
    return to @ np.array(m, float) @ back


ANGLE, SHEAR = math.radians(15), math.tan(math.radians(8))
FLIP = np.array([[-1, 0, SIDE - 1], [0, 1, 0], [0, 0, 1.]])
TRANSLATE = np.array([[1, 0, 30], [0, 1, -20], [0, 0, 1.]])
ROTATE = about_centre([[math.cos(ANGLE), math.sin(ANGLE), 0], [-math.sin(ANGLE), math.cos(ANGLE), 0], [0, 0, 1]])
SCALE = about_centre(np.diag([1.1, 1.1, 1]))
SHEAR_X = about_centre([[1, SHEAR, 0], [0, 1, 0], [0, 0, 1]])
ALL = SHEAR_X @ SCALE @ ROTATE @ TRANSLATE @ FLIP
INVERSE = np.linalg.inv(ALL)[:2]
WARP = dict(dsize=(SIDE, SIDE), borderMode=cv2.BORDER_REFLECT_101)


def affine_five(picture):
    """The five steps as five calls; the flip by cv2.flip, which is faster than a warp."""
    picture = cv2.flip(picture, 1)
    for m in (TRANSLATE, ROTATE, SCALE, SHEAR_X):
        picture = cv2.warpAffine(picture, m[:2], flags=cv2.INTER_LINEAR, **WARP)
    return picture


class AffineOne:
    """The five maps composed by hand (once: not timed), one warp into a reused array."""

    def __init__(self):
        self._out = np.empty((SIDE, SIDE, 3), np.uint8)

    def __call__(self, picture):
        return cv2.warpAffine(picture, INVERSE, (SIDE, SIDE), self._out, cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, cv2.BORDER_REFLECT_101)


def crop_box(rnd, w, h, area, ratio):
    """torchvision's RandomResizedCrop.get_params."""
    for _ in range(10):
        a = w * h * rnd.uniform(*area)
        r = math.exp(rnd.uniform(math.log(ratio[0]), math.log(ratio[1])))
        cw, ch = round(math.sqrt(a * r)), round(math.sqrt(a / r))
        if 0 < cw <= w and 0 < ch <= h:
            return rnd.randint(0, w - cw), rnd.randint(0, h - ch), cw, ch
    return 0, 0, w, h


class ResizedCrop:
    """Pillow's antialiased resize of a box, then flip and normalise with NumPy into a reused array."""

    def __init__(self):
        self._random, self._normalise = random.Random(7), Normaliser(CROP, CROP)

    def __call__(self, image):
        x, y, w, h = crop_box(self._random, *image.size, (.08, 1.), (3 / 4, 4 / 3))
        image = image.resize((CROP, CROP), Image.BILINEAR, box=(x, y, x + w, y + h))
        if self._random.random() < .5:
            image = image.transpose(Image.FLIP_LEFT_RIGHT)
        return self._normalise(np.asarray(image))
