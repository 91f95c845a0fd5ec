"""Point-wise and statistical steps."""
import colorsys

import cv2
import numpy as np
import torch
import torchvision.transforms.functional as F
from PIL import Image, ImageEnhance, ImageOps
from skimage import color, exposure

from draws import Draws
from registry import BYTES, X, add, oracle
from systems import clip, from_tensor, tensor

T = tensor(X)
IMAGE = Image.fromarray(BYTES)


def pillow(image):
    return np.asarray(image) / 255.


add("Brightness", "torchvision", from_tensor(F.adjust_brightness(T, 1.4)))
add("Brightness", "pillow", pillow(ImageEnhance.Brightness(IMAGE).enhance(1.4)))
add("Contrast", "torchvision", from_tensor(F.adjust_contrast(T, 1.6)))
add("Contrast", "pillow", pillow(ImageEnhance.Contrast(IMAGE).enhance(1.6)))
add("ContrastMiddle", "opencv", cv2.convertScaleAbs(BYTES, alpha=.7, beta=.3 * 127) / 255.)
add("ContrastPerChannel", "torchvision", from_tensor(torch.cat([F.adjust_contrast(T[c:c + 1], .5) for c in range(3)])))
add("Saturation", "torchvision", from_tensor(F.adjust_saturation(T, 1.7)))
add("Saturation", "pillow", pillow(ImageEnhance.Color(IMAGE).enhance(1.7)))
add("Gamma", "skimage", exposure.adjust_gamma(X, 2.2))
add("Gamma", "torchvision", from_tensor(F.adjust_gamma(T, 2.2)))
add("GammaBelowOne", "skimage", exposure.adjust_gamma(X, .45))
add("Grayscale", "opencv", np.repeat(cv2.cvtColor(X.astype(np.float32), cv2.COLOR_RGB2GRAY)[..., None], 3, 2))
add("GrayscalePart", "torchvision", from_tensor(F.adjust_saturation(T, .6)))
add("Invert", "opencv", cv2.bitwise_not(BYTES) / 255.)
add("Solarize", "pillow", pillow(ImageOps.solarize(IMAGE, 128)))
add("Solarize", "torchvision", from_tensor(F.solarize(T, .5)))
add("Posterize", "pillow", pillow(ImageOps.posterize(IMAGE, 3)))
add("Posterize", "torchvision", F.posterize(torch.from_numpy(BYTES.transpose(2, 0, 1).copy()), 3).numpy().transpose(1, 2, 0) / 255.)
add("Equalize", "pillow", pillow(ImageOps.equalize(IMAGE)))
add("Equalize", "torchvision", F.equalize(torch.from_numpy(BYTES.transpose(2, 0, 1).copy())).numpy().transpose(1, 2, 0) / 255.)
add("EqualizeFew", "pillow", pillow(ImageOps.equalize(IMAGE.crop((5, 6, 26, 17)))))
add("Add", "opencv", cv2.add(BYTES, np.full_like(BYTES, 51)) / 255.)
add("AddNegative", "numpy", clip(X - .3))
SMALL = BYTES[9:14, 13:18]
add("AutoContrast", "torchvision", from_tensor(F.autocontrast(tensor(SMALL / 255.))))
add("AutoContrast", "pillow", pillow(ImageOps.autocontrast(Image.fromarray(SMALL))))
add("Normalize", "torchvision", from_tensor(F.normalize(T, [0.485, 0.456, 0.406], [0.229, 0.224, 0.225])))
add("ToTensor", "torchvision", from_tensor(F.to_tensor(BYTES)))


@oracle("Hue", "python")
def hue_colorsys():
    out = np.empty_like(X)
    for place in np.ndindex(X.shape[:2]):
        h, s, v = colorsys.rgb_to_hsv(*X[place])
        out[place] = colorsys.hsv_to_rgb((h + 50 / 360) % 1, s, v)
    return out


@oracle("Hue", "skimage")
def hue_skimage():
    hsv = color.rgb2hsv(X)
    hsv[..., 0] = (hsv[..., 0] + 50 / 360) % 1
    return color.hsv2rgb(hsv)


add("Hue", "torchvision", from_tensor(F.adjust_hue(T, 50 / 360)))


@oracle("HueBack", "opencv")
def hue_opencv():
    hsv = cv2.cvtColor(X.astype(np.float32), cv2.COLOR_RGB2HSV)
    hsv[..., 0] = (hsv[..., 0] - 100) % 360
    return cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)


add("LogContrast", "skimage", exposure.adjust_log(X, .8))
add("SigmoidContrast", "skimage", exposure.adjust_sigmoid(X, .4, 8))


def hsv_shift(hsv, turn):
    """Adds to hue (in units of a turn's parts), saturation and value."""
    return np.stack([(hsv[..., 0] + turn / 9) % turn, clip(hsv[..., 1] + .2), clip(hsv[..., 2] - .1)], -1)


add("HsvShift", "skimage", color.hsv2rgb(hsv_shift(color.rgb2hsv(X), 1)))
add("HsvShift", "opencv", cv2.cvtColor(hsv_shift(cv2.cvtColor(X.astype(np.float32), cv2.COLOR_RGB2HSV), 360).astype(np.float32), cv2.COLOR_HSV2RGB))


@oracle("ChannelShuffle", "numpy")
def channel_shuffle():
    draws = Draws("ChannelShuffle#1")
    return X[..., sorted(range(3), key=lambda c: draws.unit(1 + c))]


@oracle("PixelChain", "torchvision")
def pixel_chain():
    t = F.adjust_saturation(F.adjust_brightness(T, 1.3), 1.4)
    return clip(from_tensor(F.adjust_gamma(F.invert(t), .8)))
