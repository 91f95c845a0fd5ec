"""Point-wise and statistical operations alone: on bytes mostly a table, which is the least that OpenCV can do."""
import random

import cv2
import numpy as np
import torchvision.transforms.functional as F
from PIL import ImageEnhance, ImageOps

from alone_rivals import SIDE, opencv, pillow, rival, torchvision

RANDOM = random.Random(6)
LEVELS = np.arange(256) / 255.
LUMA = np.array([.299, .587, .114])


def table(values):
    return np.rint(255 * np.clip(values, 0, 1)).astype(np.uint8)


def look_up(operation, values, **words):
    opencv(operation, lambda p, out, t=table(values): cv2.LUT(p, t, out), **words)


look_up("Brightness", 1.2 * LEVELS)
opencv("Brightness", lambda p, out: cv2.convertScaleAbs(p, out, 1.2))
torchvision("Brightness", lambda p: F.adjust_brightness(p, 1.2))
look_up("Add", LEVELS + .1)
opencv("Add", lambda p, out: cv2.convertScaleAbs(p, out, 1, 25.5))
look_up("Gamma", LEVELS ** .8)
opencv("Invert", lambda p, out: cv2.bitwise_not(p, out))
look_up("Solarize", np.where(LEVELS < .5, LEVELS, 1 - LEVELS))
look_up("Posterize", (np.arange(256) & 240) / 255)
opencv("Posterize", lambda p, out: cv2.bitwise_and(p, (240, 240, 240, 240), out))
look_up("LogContrast", 1.1 * np.log2(1 + LEVELS))
look_up("SigmoidContrast", 1 / (1 + np.exp(6 * (.5 - LEVELS))))


def contrast(p, out):
    mean = np.dot(cv2.mean(p)[:3], LUMA) / 255
    return cv2.LUT(p, table(mean + 1.3 * (LEVELS - mean)), out)


opencv("Contrast", contrast)
pillow("Contrast", lambda p: ImageEnhance.Contrast(p).enhance(1.3))
SATURATION = (1.4 * np.eye(3) - .4 * np.tile(LUMA, (3, 1))).astype(np.float32)
opencv("Saturation", lambda p, out: cv2.transform(p, SATURATION, out))
torchvision("Hue", lambda p: F.adjust_hue(p, 20 / 360))


def hsv_look_up(operation, hue, saturation, value):
    tables = np.stack([np.rint(np.arange(256) + hue / 360 * 256).astype(int) % 256, table(LEVELS + saturation), table(LEVELS + value)], -1).astype(np.uint8)[None]

    def change(p, out):
        cv2.cvtColor(p, cv2.COLOR_RGB2HSV_FULL, out)
        cv2.LUT(out, tables, out)
        return cv2.cvtColor(out, cv2.COLOR_HSV2RGB_FULL, out)
    opencv(operation, change, difference="HSV in bytes")


hsv_look_up("Hue", 20, 0, 0)
hsv_look_up("HsvShift", 20, .1, .05)


def grayscale(p, out):
    return cv2.cvtColor(cv2.cvtColor(p, cv2.COLOR_RGB2GRAY), cv2.COLOR_GRAY2RGB, out)


opencv("Grayscale", grayscale)
ORDERS = [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)]


def shuffle(p, out):
    order = RANDOM.choice(ORDERS)
    return cv2.mixChannels([p], [out], [n for i, c in enumerate(order) for n in (c, i)])


opencv("ChannelShuffle", shuffle, drawn=True)


def planckian(kelvin):
    """Gains of R, G, B by the cubic of Kim et al. 2002, as ColorTemperature's page says."""
    def rgb(t):
        x = (-.2661239e9 / t ** 3 - .2343589e6 / t ** 2 + .8776956e3 / t + .17991) if t <= 4000 else (-3.0258469e9 / t ** 3 + 2.1070379e6 / t ** 2 + .2226347e3 / t + .24039)
        c = (-.9549476, -1.37418593, 2.09137015, -.16748867) if t <= 4000 else (3.081758, -5.8733867, 3.75112997, -.37001483)
        y = np.polyval(c, x)
        return np.array([[3.2404542, -1.5371385, -.4985314], [-.969266, 1.8760108, .041556], [.0556434, -.2040259, 1.0572252]]) @ [x / y, 1, (1 - x - y) / y]
    gains = rgb(kelvin) / rgb(6500)
    return gains / gains[1]


TEMPERATURE = np.stack([table(g * LEVELS) for g in planckian(4000)], -1)[None]
opencv("ColorTemperature", lambda p, out: cv2.LUT(p, TEMPERATURE, out))
pillow("AutoContrast", lambda p: ImageOps.autocontrast(p))


def auto_contrast(p, out):
    tables = np.empty((1, 256, 3), np.uint8)
    for c, plane in enumerate(cv2.split(p)):
        low, high = cv2.minMaxLoc(plane)[:2]
        tables[0, :, c] = table((255 * LEVELS - low) / (high - low) if high > low else LEVELS)
    return cv2.LUT(p, tables, out)


opencv("AutoContrast", auto_contrast)
pillow("Equalize", lambda p: ImageOps.equalize(p))
torchvision("Equalize", lambda p: F.equalize(p))
opencv("Equalize", lambda p, out: cv2.merge([cv2.equalizeHist(c) for c in cv2.split(p)], out), difference="another table")


def clahe():
    equalizer = cv2.createCLAHE(2, (8, 8))
    gray, new = (np.empty((SIDE, SIDE), np.uint8) for _ in range(2))
    change, wide, out = np.empty((SIDE, SIDE), np.int16), np.empty((SIDE, SIDE, 3), np.int16), np.empty((SIDE, SIDE, 3), np.uint8)

    def run(p):
        cv2.cvtColor(p, cv2.COLOR_RGB2GRAY, gray)
        equalizer.apply(gray, new)
        cv2.subtract(new, gray, change, dtype=cv2.CV_16S)
        return cv2.add(p, cv2.merge([change, change, change], wide), out, dtype=cv2.CV_8U)
    return run


rival("Clahe", "OpenCV", clahe, "luma rounded to a level")
