"""The other systems behind one small face each: maps and pictures in our conventions go in, real values in [0, 1], H × W × 3, come out."""
import math

import cv2
import numpy as np
import torch
from PIL import Image
from scipy import ndimage
from skimage import transform

OPENCV_BORDERS = dict(constant=cv2.BORDER_CONSTANT, edge=cv2.BORDER_REPLICATE, reflect=cv2.BORDER_REFLECT_101,
                      symmetric=cv2.BORDER_REFLECT, wrap=cv2.BORDER_WRAP)
HALF = np.array([[1, 0, .5], [0, 1, .5], [0, 0, 1.]])  # pixel index to corner coordinates


def clip(values):
    return np.clip(values, 0, 1)


# Maps of the content in corner coordinates, as OPERATIONS.md words them.

def shift(x, y):
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1.]])


def about_centre(linear, w, h, new_w=None, new_h=None):
    m = np.eye(3)
    m[:2, :2] = linear
    return shift((new_w or w) / 2, (new_h or h) / 2) @ m @ shift(-w / 2, -h / 2)


def rotation(degrees):
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[c, s], [-s, c]])


def shear_x(degrees):
    return np.array([[1, math.tan(math.radians(degrees))], [0, 1]])


def shear_y(degrees):
    return np.array([[1, 0], [math.tan(math.radians(degrees)), 1]])


def index_map(content):
    """Canvas pixel index to source pixel index, from the content's map in corner coordinates."""
    m = np.linalg.inv(HALF) @ np.linalg.inv(content) @ HALF
    return m / m[2, 2]


def skimage_warp(x, content, shape, order=1, mode="constant"):
    """scikit-image in float64: bilinear, bicubic with a = −½, nearest; borders are met tap by tap."""
    return transform.warp(x.astype(np.float64), index_map(content), output_shape=shape, order=order, mode=mode, cval=0., clip=False)


def opencv_warp(x, content, shape, mode="constant", how=cv2.INTER_LINEAR):
    """OpenCV in float32; its coordinates lie on a grid of 1/32 pixel. Perspective where the last row asks for it."""
    m, size = index_map(content), (shape[1], shape[0])
    flags = how | cv2.WARP_INVERSE_MAP
    x = x.astype(np.float32)
    if np.allclose(m[2], [0, 0, 1]):
        return cv2.warpAffine(x, m[:2], size, flags=flags, borderMode=OPENCV_BORDERS[mode])
    return cv2.warpPerspective(x, m, size, flags=flags, borderMode=OPENCV_BORDERS[mode])


def pillow_resize(x, width, height, how=Image.BILINEAR, box=None):
    """Pillow with 32-bit float planes, which its antialiasing filters and never rounds."""
    planes = [Image.fromarray(np.ascontiguousarray(x[..., c], np.float32), "F").resize((width, height), how, box=box) for c in range(x.shape[2])]
    return np.stack([np.asarray(p) for p in planes], -1)


def tensor(x):
    """H × W × C to a float32 tensor C × H × W."""
    return torch.from_numpy(np.ascontiguousarray(x.transpose(2, 0, 1), np.float32))


def from_tensor(t):
    return t.numpy().transpose(1, 2, 0)


def scipy_blur(x, sigma):
    """SciPy in float64 with our radius, ceil(3 σ); its 'mirror' is our reflect."""
    return ndimage.gaussian_filter(x.astype(np.float64), (sigma, sigma, 0), mode="mirror", truncate=math.ceil(3 * sigma) / sigma)


def scipy_correlate(x, weights):
    return ndimage.correlate(x.astype(np.float64), np.asarray(weights, float)[..., None], mode="mirror")
