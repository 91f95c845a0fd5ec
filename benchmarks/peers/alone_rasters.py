"""Noise, dropout, neighbourhood and regional operations alone."""
import io
import math
import random

import cv2
import numpy as np
import torchvision.transforms.functional as F
from PIL import Image, ImageEnhance, ImageFilter

from alone_rivals import SIDE, opencv, pillow, rival, torchvision

RANDOM = random.Random(7)
GENERATOR = np.random.default_rng(7)


def noisy(operation, kind, use, difference=""):
    """`use` gets the picture, a reused array of normals and the output."""
    def make():
        normals, out = np.empty((SIDE, SIDE, 3), kind), np.empty((SIDE, SIDE, 3), np.uint8)
        return lambda p: use(p, normals, out)
    rival(operation, "OpenCV", make, difference, drawn=True)


def gaussian(p, normals, out):
    cv2.randn(normals, 0, .08 * 255)
    return cv2.add(p, normals, out, dtype=cv2.CV_8U)


def speckle(p, normals, out):
    cv2.randn(normals, 1, .1)
    return cv2.multiply(p, normals, out, dtype=cv2.CV_8U)


ROOTS = (255 * np.sqrt(.01 * np.arange(256) / 255)).astype(np.float32)


def shot(p, normals, out):
    cv2.randn(normals, 0, 1)
    cv2.multiply(normals, cv2.LUT(p, ROOTS), normals)
    return cv2.add(p, normals, out, dtype=cv2.CV_8U)


noisy("GaussianNoise", np.int16, gaussian, "whole levels")
noisy("SpeckleNoise", np.float32, speckle)
noisy("ShotNoise", np.float32, shot)


def masked(operation, use):
    def make():
        draws, out = np.empty((SIDE, SIDE), np.uint8), np.empty((SIDE, SIDE, 3), np.uint8)

        def run(p):
            np.copyto(out, p)
            cv2.randu(draws, 0, 256)
            return use(draws, out)
        return run
    rival(operation, "OpenCV", make, "amount in 1/256", drawn=True)


def salt_and_pepper(draws, out):
    out[draws < 13] = 255
    out[draws > 243] = 0
    return out


def dropout(draws, out):
    out[draws < 26] = 0
    return out


masked("SaltAndPepper", salt_and_pepper)
masked("PixelDropout", dropout)


def coarse(p, out):
    kept = cv2.resize((GENERATOR.random((20, 20)) >= .3).astype(np.uint8), (SIDE, SIDE), interpolation=cv2.INTER_NEAREST)
    return cv2.bitwise_and(p, cv2.merge([-kept.view(np.int8)] * 3).view(np.uint8), out)


def fill(out, x, y, w, h):
    out[max(y, 0):max(y + h, 0), max(x, 0):max(x + w, 0)] = 0


def cutout(p, out):
    np.copyto(out, p)
    side = round(.3 * SIDE)
    fill(out, RANDOM.randrange(SIDE) - side // 2, RANDOM.randrange(SIDE) - side // 2, side, side)
    return out


def erasing(p, out):
    np.copyto(out, p)
    for _ in range(10):
        area, ratio = RANDOM.uniform(.02, .33) * SIDE * SIDE, math.exp(RANDOM.uniform(math.log(.3), math.log(3.3)))
        w, h = round(math.sqrt(area / ratio)), round(math.sqrt(area * ratio))
        if w < SIDE and h < SIDE:
            fill(out, RANDOM.randint(0, SIDE - w), RANDOM.randint(0, SIDE - h), w, h)
            break
    return out


def grid(p, out):
    np.copyto(out, p)
    cell = round(.1 * SIDE)
    hole = round(.5 * cell)
    dx, dy = RANDOM.randrange(cell), RANDOM.randrange(cell)
    for y in range(dy - cell, SIDE, cell):
        for x in range(dx - cell, SIDE, cell):
            fill(out, x, y, hole, hole)
    return out


for operation, function in dict(CoarseDropout=coarse, Cutout=cutout, RandomErasing=erasing, GridDropout=grid).items():
    opencv(operation, function, drawn=True)


def correlation(operation, weights, **words):
    opencv(operation, lambda p, out, w=np.array(weights): cv2.filter2D(p, -1, w, out, borderType=cv2.BORDER_REFLECT_101), **words)


def directed(alpha, direction):
    weights = np.zeros((3, 3))
    for x in (-1, 0, 1):
        for y in (-1, 0, 1):
            if (x, y) != (0, 0):
                angle = abs((math.degrees(math.atan2(-y, x)) - direction + 180) % 360 - 180)
                weights[y + 1, x + 1] = (1 - angle / 180) ** 4
    weights /= -weights.sum()
    weights[1, 1] = 1
    return alpha * weights + np.diag([0, 1 - alpha, 0])


def motion(length, degrees):
    radius, points = math.ceil(length / 2), 16 * math.ceil(length)
    along = ((np.arange(points) + .5) / points - .5) * length
    axis = np.arange(-radius, radius + 1)
    columns = np.maximum(0, 1 - abs(axis[:, None] - along * math.cos(math.radians(degrees))))
    rows = np.maximum(0, 1 - abs(axis[:, None] + along * math.sin(math.radians(degrees))))
    return rows @ columns.T / points


opencv("GaussianBlur", lambda p, out: cv2.GaussianBlur(p, (11, 11), 1.5, out))
correlation("Sharpen", np.full((3, 3), -.5) + np.diag([0, 5.5, 0]))
SMOOTH = np.array([[1, 1, 1], [1, 5, 1], [1, 1, 1]]) / 13
correlation("Sharpness", 1.8 * np.diag([0, 1, 0]) - .8 * SMOOTH, difference="the outer ring too")
pillow("Sharpness", lambda p: ImageEnhance.Sharpness(p).enhance(1.8))
torchvision("Sharpness", lambda p: F.adjust_sharpness(p, 1.8))
correlation("Emboss", .5 * np.array([[-2, -1, 0], [-1, 1, 1], [0, 1, 2]]) + np.diag([0, .5, 0]))
correlation("EdgeDetect", [[0, .5, 0], [.5, -1.5, .5], [0, .5, 0]])
correlation("DirectedEdgeDetect", directed(.6, 30))
correlation("Convolve", [[.1, -.4, .3], [.2, .7, 0], [-.2, .15, .05]])
correlation("MotionBlur", motion(9, 30))
for size in (3, 5, 11):
    opencv(f"MedianBlur{size}", lambda p, out, k=size: cv2.medianBlur(p, k, out), difference="border repeated")
pillow("MedianBlur3", lambda p: p.filter(ImageFilter.MedianFilter(3)), difference="border repeated")


def jpeg(p):
    file = io.BytesIO()
    p.save(file, "JPEG", quality=50)
    picture = Image.open(file)
    picture.load()
    return picture


pillow("JpegCompression", jpeg)


def opencv_jpeg(p, out):
    # The channels' order does not matter to the time; both conversions would only make it slower.
    return cv2.imdecode(cv2.imencode(".jpg", p, [cv2.IMWRITE_JPEG_QUALITY, 50])[1], cv2.IMREAD_COLOR)


opencv("JpegCompression", opencv_jpeg, difference="RGB taken for BGR", drawn=True)


def superpixels(p, out):
    slic = cv2.ximgproc.createSuperpixelSLIC(p, cv2.ximgproc.SLIC, SIDE // 10, 25)
    slic.iterate(10)
    labels = slic.getLabels()
    n = labels.max() + 1
    counts = np.maximum(np.bincount(labels.ravel(), minlength=n), 1)
    means = np.stack([np.bincount(labels.ravel(), plane.ravel(), n) / counts for plane in cv2.split(p)], -1)
    replaced = GENERATOR.random(n) < .5
    np.copyto(out, np.where(replaced[labels][..., None], means[labels], p), casting="unsafe")
    return out


if hasattr(cv2, "ximgproc"):
    opencv("Superpixels", superpixels, difference="another SLIC", drawn=True)
