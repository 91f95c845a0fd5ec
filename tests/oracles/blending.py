"""Groups that mix a result in."""
import cv2
import numpy as np
from PIL import Image, ImageOps

from draws import Draws
from filters import opencv_blur
from registry import BYTES, H, W, X, add, oracle

IMAGE = Image.fromarray(BYTES)
SINGLE = X.astype(np.float32)

add("Blend", "pillow", np.asarray(Image.blend(IMAGE, ImageOps.solarize(IMAGE, 128), .3)) / 255.)
add("Blend", "numpy", .7 * X + .3 * np.where(X >= .5, 1 - X, X))
add("BlendBlur", "opencv", cv2.addWeighted(SINGLE, .4, opencv_blur(SINGLE, 1.5), .6, 0))


@oracle("FrequencyBlend", "numpy")
def frequency_blend():
    """NumPy's inverse transform of the spectrum; OpenCV enlarges it, with half-pixel centres as we do."""
    draws, exponent, w, h = Draws("FrequencyBlend<Inverted>#1"), -1.5, 12, round(12 * H / W)
    k, l = np.minimum(np.arange(w), w - np.arange(w)), np.minimum(np.arange(h), h - np.arange(h))
    f = np.hypot(k[None, :], l[:, None])
    phases = np.array([[draws.unit(2 + row * w + column) for column in range(w)] for row in range(h)])
    f[0, 0] = 1
    spectrum = f ** exponent * np.exp(2j * np.pi * phases)
    spectrum[0, 0] = 0
    noise = np.fft.ifft2(spectrum).real
    noise = (noise - noise.min()) / (noise.max() - noise.min())
    alpha = cv2.resize(noise, (W, H), interpolation=cv2.INTER_LINEAR)
    alpha = (1 / (1 + np.exp(-20 * (alpha - .5))))[..., None]
    return (1 - alpha) * X + alpha * (1 - X)
