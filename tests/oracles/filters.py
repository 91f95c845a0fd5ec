"""Blur and sharpen, CLAHE and JPEG, and chains in which they make rasters."""
import io
import math

import cv2
import numpy as np
import torchvision.transforms.functional as F
from PIL import Image, ImageEnhance
from scipy import ndimage

from draws import Draws
from registry import BYTES, H, W, X, add, oracle
from systems import about_centre, clip, rotation, scipy_blur, scipy_correlate, skimage_warp, tensor, from_tensor

LUMA = np.array([.299, .587, .114])


def opencv_blur(x, sigma):
    side = 2 * math.ceil(3 * sigma) + 1
    return cv2.GaussianBlur(x, (side, side), sigma)


for case, sigma in (("GaussianBlur", 1.5), ("GaussianBlurSmall", .6), ("GaussianBlurWide", 9.)):
    add(case, "scipy", scipy_blur(X, sigma))
    add(case, "opencv", opencv_blur(X, sigma))
add("GaussianBlur", "torchvision", from_tensor(F.gaussian_blur(tensor(X), 11, 1.5)))
add("GaussianBlurBytes", "opencv", opencv_blur(BYTES, 1.5))


def sharpen(alpha, lightness):
    weights = np.full((3, 3), -alpha)
    weights[1, 1] = (1 - alpha) + alpha * (8 + lightness)
    return weights


add("Sharpen", "scipy", clip(scipy_correlate(X, sharpen(.4, 1))))
add("Sharpen", "opencv", clip(cv2.filter2D(X, -1, sharpen(.4, 1))))
add("SharpenLight", "scipy", clip(scipy_correlate(X, sharpen(.25, 2))))


def directed_edges(alpha, direction):
    """imgaug's matrix, by the angles between vectors; it measures clockwise from up."""
    up_clockwise = math.radians(90 - direction)
    towards = np.array([math.cos(up_clockwise - math.pi / 2), math.sin(up_clockwise - math.pi / 2)])
    effect = np.zeros((3, 3))
    for x in (-1, 0, 1):
        for y in (-1, 0, 1):
            if (x, y) != (0, 0):
                cosine = np.dot([x, y], towards) / math.hypot(x, y)
                effect[y + 1, x + 1] = (1 - math.degrees(math.acos(max(-1, min(1, cosine)))) / 180) ** 4
    effect /= -effect.sum()
    effect[1, 1] = 1
    unchanged = np.zeros((3, 3))
    unchanged[1, 1] = 1
    return (1 - alpha) * unchanged + alpha * effect


def opencv_correlate(weights):
    return clip(cv2.filter2D(X, -1, weights, borderType=cv2.BORDER_REFLECT_101))


add("DirectedEdgeDetect", "opencv", opencv_correlate(directed_edges(.6, 30)))
add("DirectedEdgeDetectDrawn", "opencv", opencv_correlate(directed_edges(1, Draws("DirectedEdgeDetect#1").uniform(2, 0, 360))))


def emboss(alpha, s):
    return np.array([[-1 - s, -s, 0], [-s, 1, s], [0, s, 1 + s]]) * alpha + np.diag([0, 1 - alpha, 0])


EDGES = np.array([[0, .5, 0], [.5, .5 - 2, .5], [0, .5, 0]])
WEIGHTS = np.array([[.1, -.4, .3], [.2, .7, 0], [-.2, .15, .05]])
for case, matrix in (("Emboss", emboss(.4, .8)), ("EdgeDetect", EDGES), ("Convolve", WEIGHTS)):
    add(case, "opencv", opencv_correlate(matrix))
    add(case, "scipy", clip(scipy_correlate(X, matrix)))


for case, k in (("MedianBlur", 3), ("MedianBlurWide", 7), ("MedianBlurWidest", 15)):
    add(case, "scipy", ndimage.median_filter(X, (k, k, 1), mode="mirror"))


def motion(length, degrees):
    """The mean of bilinear footprints along the segment."""
    radius, points = math.ceil(length / 2), 16 * math.ceil(length)
    along = ((np.arange(points) + .5) / points - .5) * length
    axis = np.arange(-radius, radius + 1)
    columns = np.maximum(0, 1 - abs(axis[:, None] - along * math.cos(math.radians(degrees))))
    rows = np.maximum(0, 1 - abs(axis[:, None] + along * math.sin(math.radians(degrees))))
    return rows @ columns.T / points


add("MotionBlur", "opencv", opencv_correlate(motion(7.5, 30)))
add("MotionBlurDrawn", "scipy", clip(scipy_correlate(X, motion(12, Draws("MotionBlur#1").uniform(2, 0, 180)))))
for case, factor in (("Sharpness", 1.8), ("SharpnessSmooth", .3)):
    add(case, "torchvision", from_tensor(F.adjust_sharpness(tensor(X), factor)))
    add(case, "pillow", np.asarray(ImageEnhance.Sharpness(Image.fromarray(BYTES)).enhance(factor)) / 255.)


def clahe(clip_limit, tiles):
    """Luma through OpenCV; every channel shifted by what luma changed."""
    luma = X @ LUMA
    new = cv2.createCLAHE(clip_limit, (tiles, tiles)).apply(np.rint(255 * luma).astype(np.uint8)) / 255.
    return clip(X + (new - luma)[..., None])


add("Clahe", "opencv", clahe(2., 8))
add("ClaheFewTiles", "opencv", clahe(4., 3))


def jpeg(quality, subsampling):
    file = io.BytesIO()
    Image.fromarray(BYTES).save(file, "JPEG", quality=quality, subsampling=subsampling)
    return np.asarray(Image.open(file))


add("JpegCompression", "pillow", jpeg(50, "4:2:0"))
add("JpegCompression422", "pillow", jpeg(15, "4:2:2") / 255.)
add("JpegCompression444", "pillow", jpeg(90, "4:4:4") / 255.)


@oracle("Chain", "several")
def chain():
    """Rotate, contrast about the mean luma, blur, rotate again (a second sampling), invert: each step by the system that has it."""
    x = clip(skimage_warp(X, about_centre(rotation(17), W, H), (H, W), mode="reflect"))
    mean = (x @ LUMA).mean()
    x = scipy_blur(clip(mean + .6 * (x - mean)), 1)
    x = skimage_warp(x, about_centre(rotation(-30), W, H), (H, W), mode="reflect")
    return 1 - clip(x)
