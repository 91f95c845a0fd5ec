"""W2: RandomResizedCrop 224, flip, rotate ± 15°, colour jitter in random order, normalise: hand-fused OpenCV, and torchvision on PIL images."""
import math
import random

import cv2
import numpy as np

from normalising import CROP, MEAN, STD, Normaliser
from rivals_geometry import crop_box

AREA, RATIO = (.1, 1.), (.5, 2.)
LUMA = np.float32([0.299, 0.587, 0.114])
IDENTITY = np.eye(3, dtype=np.float32)
TO_GRAY = np.repeat(LUMA[None], 3, 0)


class HandFused:
    """The fewest passes that OpenCV allows: one warp, colour matrices, HSV hue on bytes, every array reused."""

    def __init__(self):
        self._random, self._normalise = random.Random(7), Normaliser(CROP, CROP)
        self._a, self._b, self._hsv = (np.empty((CROP, CROP, 3), np.uint8) for _ in range(3))

    def _map(self, w, h):
        """Output pixel to source pixel: un-rotate, un-flip, un-resize."""
        rnd = self._random
        x, y, cw, ch = crop_box(rnd, w, h, AREA, RATIO)
        a = math.radians(rnd.uniform(-15, 15))
        c, s, k = math.cos(a), math.sin(a), (CROP - 1) / 2
        m = np.array([[c, -s, k - c * k + s * k], [s, c, k - s * k - c * k]])
        if rnd.random() < .5:
            m[0] *= -1
            m[0, 2] += CROP - 1
        sx, sy = cw / CROP, ch / CROP
        m[0] *= sx
        m[1] *= sy
        m[0, 2] += x + .5 * sx - .5
        m[1, 2] += y + .5 * sy - .5
        return m

    def __call__(self, picture):
        rnd = self._random
        h, w = picture.shape[:2]
        cv2.warpAffine(picture, self._map(w, h), (CROP, CROP), self._a, cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP)
        x, spare = self._a, self._b
        order = [0, 1, 2, 3]
        rnd.shuffle(order)
        m, dirty, mean = np.eye(3, 4, dtype=np.float32), False, None
        for step in order:
            if step == 0:
                m *= rnd.uniform(.6, 1.4)
                dirty = True
            elif step == 1:
                f = rnd.uniform(.6, 1.4)
                if mean is None:
                    mean = np.float32(cv2.mean(x)[:3])
                g = float(LUMA @ (m[:, :3] @ mean + m[:, 3]))
                m *= f
                m[:, 3] += (1 - f) * g
                dirty = True
            elif step == 2:
                f = rnd.uniform(.6, 1.4)
                m = (f * IDENTITY + (1 - f) * TO_GRAY) @ m
                dirty = True
            else:
                if dirty:
                    cv2.transform(x, m, spare)
                    x, spare = spare, x
                    m, dirty = np.eye(3, 4, dtype=np.float32), False
                mean = None
                cv2.cvtColor(x, cv2.COLOR_RGB2HSV_FULL, self._hsv)
                self._hsv[..., 0] += np.uint8(round(rnd.uniform(-.1, .1) * 256) & 255)  # bytes wrap as the hue circle does
                cv2.cvtColor(self._hsv, cv2.COLOR_HSV2RGB_FULL, x)
        if dirty:
            cv2.transform(x, m, spare)
            x = spare
        return self._normalise(x)


def torchvision_pil():
    """torchvision's transforms on PIL images, one thread."""
    import torch
    import torchvision.transforms as T
    from torchvision.transforms import InterpolationMode
    torch.set_num_threads(1)
    torch.set_grad_enabled(False)
    bilinear = InterpolationMode.BILINEAR
    return T.Compose([T.RandomResizedCrop(CROP, AREA, RATIO, bilinear), T.RandomHorizontalFlip(), T.RandomRotation(15, bilinear),
                      T.ColorJitter(.4, .4, .4, .1), T.ToTensor(), T.Normalize(MEAN.tolist(), STD.tolist())])
