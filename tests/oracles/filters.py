"""Blur and sharpen, and chains in which they make rasters."""
import math

import cv2
import numpy as np
import torchvision.transforms.functional as F

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


@oracle("Chain", "several")
def chain():
    """Rotate, contrast about the mean luma, blur, rotate again (a second sampling), invert: each step by the system that has it."""
    x = clip(skimage_warp(X, about_centre(rotation(17), W, H), (H, W), mode="reflect"))
    mean = (x @ LUMA).mean()
    x = scipy_blur(clip(mean + .6 * (x - mean)), 1)
    x = skimage_warp(x, about_centre(rotation(-30), W, H), (H, W), mode="reflect")
    return 1 - clip(x)
