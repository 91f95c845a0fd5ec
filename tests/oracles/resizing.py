"""Resizes and scalings, with antialiasing and without."""
import cv2
import numpy as np
import torchvision.transforms.functional as F
from PIL import Image
from torchvision.transforms import InterpolationMode

from draws import Draws, fraction_crop, resized_crop
from registry import H, W, X, add, oracle
from systems import clip, from_tensor, pillow_resize, tensor

FLOATS = X.astype(np.float32)


def torchvision_resize(width, height, how):
    return clip(from_tensor(F.resize(tensor(X), [height, width], how, antialias=True)))


add("ResizeDown", "pillow", pillow_resize(X, 13, 9))
add("ResizeDown", "torchvision", torchvision_resize(13, 9, InterpolationMode.BILINEAR))
add("ResizeDownBicubic", "pillow", clip(pillow_resize(X, 13, 9, Image.BICUBIC)))
add("ResizeDownBicubic", "torchvision", torchvision_resize(13, 9, InterpolationMode.BICUBIC))
add("ResizeDownPlain", "opencv", cv2.resize(FLOATS, (13, 9), interpolation=cv2.INTER_LINEAR))
add("ResizeUp", "pillow", pillow_resize(X, 44, 31))
add("ResizeUp", "opencv", cv2.resize(FLOATS, (44, 31), interpolation=cv2.INTER_LINEAR))
add("ResizeUpBicubic", "pillow", clip(pillow_resize(X, 44, 31, Image.BICUBIC)))
add("ResizeUpBicubic", "opencv", clip(cv2.resize(FLOATS, (44, 31), interpolation=cv2.INTER_CUBIC)))
add("ResizeShorterSide", "torchvision", clip(from_tensor(F.resize(tensor(X), 9, InterpolationMode.BILINEAR, antialias=True))))
add("ResizeLongerSide", "pillow", pillow_resize(X, 44, 33))
add("ResizeMixed", "pillow", pillow_resize(X, 50, 9))
add("ResizeNearest", "pillow", pillow_resize(X, 50, 9, Image.NEAREST))
add("ResizeNearest", "opencv", cv2.resize(FLOATS, (50, 9), interpolation=cv2.INTER_NEAREST_EXACT))
add("CropResize", "pillow", pillow_resize(X, 8, 30, box=(5, 4, 26, 18)))


@oracle("RandomResizedCrop", "pillow")
def random_resized_crop():
    x, y, w, h = resized_crop(Draws("RandomResizedCrop#1"), W, H)
    return pillow_resize(X, 9, 8, box=(x, y, x + w, y + h))


@oracle("CropFraction", "pillow")
def crop_fraction():
    x, y, w, h = fraction_crop(Draws("CropFraction#1"), W, H, .1, .35)
    return pillow_resize(X, W, H, box=(x, y, x + w, y + h))


def scaled_down(mode, how, factor=(.6, .6), beyond=40):
    """Scale below 1: Pillow's filter over a picture that np.pad has continued far enough to hold every tap."""
    wide = np.pad(X, ((beyond, beyond), (beyond, beyond), (0, 0)), mode)
    w, h = W / factor[0], H / factor[1]
    x, y = beyond + (W - w) / 2, beyond + (H - h) / 2
    return clip(pillow_resize(wide, W, H, how, box=(x, y, x + w, y + h)))


add("ScaleDown", "pillow", scaled_down("constant", Image.BILINEAR))
add("ScaleXDown", "pillow", scaled_down("constant", Image.BILINEAR, (.6, 1)))
add("ScaleDownReflect", "pillow", scaled_down("reflect", Image.BICUBIC))
