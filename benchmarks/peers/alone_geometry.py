"""Geometric operations alone, as OpenCV, Pillow and torchvision have them."""
import math
import random

import cv2
import numpy as np
import torchvision.transforms.functional as F
from PIL import Image
from torchvision.transforms import InterpolationMode

from alone_rivals import SIDE, opencv, pillow, torchvision
from rivals_geometry import about_centre, crop_box

RANDOM = random.Random(5)
GENERATOR = np.random.default_rng(5)

opencv("HorizontalFlip", lambda p, out: cv2.flip(p, 1, out))
opencv("VerticalFlip", lambda p, out: cv2.flip(p, 0, out))
opencv("Transpose", lambda p, out: cv2.transpose(p, out))
opencv("QuarterTurns", lambda p, out: cv2.rotate(p, cv2.ROTATE_90_COUNTERCLOCKWISE, out))
pillow("HorizontalFlip", lambda p: p.transpose(Image.FLIP_LEFT_RIGHT))
pillow("VerticalFlip", lambda p: p.transpose(Image.FLIP_TOP_BOTTOM))
pillow("Transpose", lambda p: p.transpose(Image.TRANSPOSE))
pillow("QuarterTurns", lambda p: p.transpose(Image.ROTATE_90))

SYMMETRIES = [
    lambda p, out: np.copyto(out, p), lambda p, out: cv2.flip(p, 1, out), lambda p, out: cv2.flip(p, 0, out), lambda p, out: cv2.flip(p, -1, out),
    lambda p, out: cv2.transpose(p, out), lambda p, out: cv2.rotate(p, cv2.ROTATE_90_CLOCKWISE, out), lambda p, out: cv2.rotate(p, cv2.ROTATE_90_COUNTERCLOCKWISE, out),
    lambda p, out: cv2.flip(cv2.transpose(p, out), -1, out),
]
opencv("Dihedral", lambda p, out: RANDOM.choice(SYMMETRIES)(p, out), drawn=True)


def linear(a, b, c, d):
    return about_centre([[a, b, 0], [c, d, 0], [0, 0, 1]])


def rotation(degrees):
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return linear(c, s, -s, c)


def shift(x, y):
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1.]])


TAN = math.tan(math.radians(12))
AFFINE = shift(.06 * SIDE, -.04 * SIDE) @ linear(1, math.tan(math.radians(8)), 0, 1) @ rotation(15) @ linear(1.1, 0, 0, 1.1)
GRID = "coordinates on a grid of 1/32 pixel"
for operation, content in dict(
        Rotate=rotation(15), TranslateX=shift(30.5, 0), TranslateY=shift(0, -20.25), Translate=shift(-20.25, -20.25), Scale=linear(1.2, 0, 0, 1.2), ScaleX=linear(1.2, 0, 0, 1),
        ScaleY=linear(1, 0, 0, 1.2), ShearX=linear(1, TAN, 0, 1), ShearY=linear(1, 0, TAN, 1), Affine=AFFINE).items():
    opencv(operation, lambda p, out, m=content[:2]: cv2.warpAffine(p, m, (SIDE, SIDE), out, cv2.INTER_LINEAR), difference=GRID)
pillow("Rotate", lambda p: p.rotate(15, Image.BILINEAR))
torchvision("Rotate", lambda p: F.rotate(p, 15, InterpolationMode.BILINEAR))
CORNERS = np.float32([[0, 0], [SIDE, 0], [SIDE, SIDE], [0, SIDE]])


def perspective(p, out):
    inset = np.random.rand(4, 2) * .3 * SIDE / 2
    quad = np.float32(CORNERS + inset * [[1, 1], [-1, 1], [-1, -1], [1, -1]])
    return cv2.warpPerspective(p, cv2.getPerspectiveTransform(CORNERS, quad), (SIDE, SIDE), out, cv2.INTER_LINEAR)


opencv("Perspective", perspective, difference=GRID, drawn=True)
ROWS, COLUMNS = np.mgrid[:SIDE, :SIDE].astype(np.float32)


def elastic(p, out):
    noise = np.empty((2, SIDE, SIDE), np.float32)
    cv2.randu(noise.reshape(-1), -1, 1)
    dx, dy = (cv2.GaussianBlur(plane, (0, 0), 8) for plane in noise)
    return cv2.remap(p, COLUMNS + 8 * dx, ROWS + 8 * dy, cv2.INTER_LINEAR, out)


opencv("Elastic", elastic, difference="noise for every pixel, blurred, `remap`", drawn=True)


def mesh(p, out):
    nodes = np.clip(GENERATOR.standard_normal((2, 4, 4)), -3, 3).astype(np.float32) * .03 * SIDE
    dx, dy = (cv2.resize(plane, (SIDE, SIDE)) for plane in nodes)
    return cv2.remap(p, COLUMNS + dx, ROWS + dy, cv2.INTER_LINEAR, out)


opencv("PiecewiseAffine", mesh, difference="bilinear cells, `remap`", drawn=True)


def grid(p, out):
    lines = np.linspace(0, SIDE, 6)
    moved = [lines + np.r_[0, GENERATOR.uniform(-.3, .3, 4) * SIDE / 10, 0] for _ in range(2)]
    x, y = (np.interp(np.arange(SIDE) + .5, lines, m).astype(np.float32) - np.float32(.5) for m in moved)
    return cv2.remap(p, np.tile(x, (SIDE, 1)), np.repeat(y[:, None], SIDE, 1), cv2.INTER_LINEAR, out)


opencv("GridDistortion", grid, difference="`remap`", drawn=True)
CAMERA = np.array([[SIDE / 2, 0, (SIDE - 1) / 2], [0, SIDE / 2, (SIDE - 1) / 2], [0, 0, 1.]])


def optical(p, out):
    x, y = cv2.initUndistortRectifyMap(CAMERA, np.array([.2, 0, 0, 0, 0]), None, CAMERA, (SIDE, SIDE), cv2.CV_32FC1)
    return cv2.remap(p, x, y, cv2.INTER_LINEAR, out)


opencv("OpticalDistortion", optical, difference=GRID)

for operation, side in dict(Resize=224, ResizeShorterSide=384, ResizeLongerSide=384).items():
    pillow(operation, lambda p, s=side: p.resize((s, s), Image.BILINEAR))
    opencv(operation, lambda p, out, s=side: cv2.resize(p, (s, s), out, interpolation=cv2.INTER_AREA), shape=(side, side, 3), difference="box filter")
opencv("CropFraction", lambda p, out: cv2.resize(p[51:-51, 51:-51], (SIDE, SIDE), out, interpolation=cv2.INTER_LINEAR))


def copied(p, out):
    np.copyto(out, p)
    return out


def random_crop(p, out):
    x, y = RANDOM.randint(0, SIDE - 384), RANDOM.randint(0, SIDE - 384)
    return copied(p[y:y + 384, x:x + 384], out)


opencv("CenterCrop", lambda p, out: copied(p[64:-64, 64:-64], out), shape=(384, 384, 3), difference="NumPy copy")
opencv("RandomCrop", random_crop, shape=(384, 384, 3), difference="NumPy copy", drawn=True)
opencv("Rasterize", copied, difference="NumPy copy")


def resized_crop(p):
    x, y, w, h = crop_box(RANDOM, SIDE, SIDE, (.08, 1.), (3 / 4, 4 / 3))
    return p.resize((224, 224), Image.BILINEAR, box=(x, y, x + w, y + h))


def area_crop(p, out):
    x, y, w, h = crop_box(RANDOM, SIDE, SIDE, (.08, 1.), (3 / 4, 4 / 3))
    return cv2.resize(p[y:y + h, x:x + w], (224, 224), out, interpolation=cv2.INTER_AREA)


pillow("RandomResizedCrop", resized_crop, drawn=True)
opencv("RandomResizedCrop", area_crop, shape=(224, 224, 3), difference="box filter", drawn=True)
for operation in ("Pad", "PadToSize"):
    opencv(operation, lambda p, out: cv2.copyMakeBorder(p, 32, 32, 32, 32, cv2.BORDER_CONSTANT, out), shape=(576, 576, 3))
