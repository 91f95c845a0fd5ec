"""Noise, dropout and the elastic field: no other system has our random numbers, so draws.py gives them, and NumPy or SciPy does the rest."""
import math
from unittest import mock

import numpy as np
import torch
import torchvision.transforms.functional as F
from scipy import ndimage
from torchvision import transforms

from draws import Draws
from registry import H, W, X, oracle
from systems import clip, from_tensor, tensor


@oracle("GaussianNoise", "numpy")
def gaussian_noise():
    draws = Draws("GaussianNoise#1")
    z = [[[draws.normal(y * W + x, c, 1) for c in range(3)] for x in range(W)] for y in range(H)]
    return clip(X + .08 * np.array(z))


@oracle("GaussianNoiseGray", "numpy")
def gaussian_noise_gray():
    draws = Draws("GaussianNoise#1")
    z = [[[draws.normal(y * W + x, 0, 1)] for x in range(W)] for y in range(H)]
    return clip(X + .08 * np.array(z))


@oracle("SpeckleNoise", "numpy")
def speckle_noise():
    draws = Draws("SpeckleNoise#1")
    z = [[[draws.normal(y * W + x, c, 1) for c in range(3)] for x in range(W)] for y in range(H)]
    return clip(X * (1 + .2 * np.array(z)))


@oracle("ShotNoise", "numpy")
def shot_noise():
    draws = Draws("ShotNoise#1")
    z = [[[draws.normal(y * W + x, c, 1) for c in range(3)] for x in range(W)] for y in range(H)]
    return clip(X + np.sqrt(.02 * X) * np.array(z))


def below(draws, probability, purpose, channels=3):
    """Where a pixel's word is below a probability."""
    words = [[[draws.word(y * W + x, c, purpose) for c in range(channels)] for x in range(W)] for y in range(H)]
    return np.array(words) < round(probability * 2 ** 32)


@oracle("SaltAndPepper", "numpy")
def salt_and_pepper():
    draws = Draws("SaltAndPepper#1")
    return np.where(below(draws, .3, 1, 1), below(draws, .25, 2, 1), X)


@oracle("SaltAndPepperPerChannel", "numpy")
def salt_and_pepper_per_channel():
    draws = Draws("SaltAndPepper#1")
    return np.where(below(draws, .3, 1), below(draws, .5, 2), X)


@oracle("PixelDropout", "numpy")
def pixel_dropout():
    return np.where(below(Draws("PixelDropout#1"), .3, 1, 1), 0, X)


@oracle("CoarseDropout", "numpy")
def coarse_dropout():
    draws, n = Draws("CoarseDropout#1"), 8
    dropped = np.array([[draws.word(j * n + i, 0, 1) < round(.3 * 2 ** 32) for i in range(n)] for j in range(n)])
    cells = dropped[np.arange(H) * n // H][:, np.arange(W) * n // W]
    return np.where(cells[..., None], np.array([.2, .5, .9]), X)


@oracle("Cutout", "numpy")
def cutout():
    draws, side = Draws("Cutout#1"), math.floor(.4 * min(W, H) + .5)
    out = X.copy()
    for i in range(3):
        x, y = math.floor(draws.unit(2 + 2 * i) * W) - side // 2, math.floor(draws.unit(3 + 2 * i) * H) - side // 2
        out[max(0, y):y + side, max(0, x):x + side] = [.2, .5, .9]
    return out


@oracle("GridDropout", "numpy")
def grid_dropout():
    draws, cell = Draws("GridDropout#1"), math.floor(.3 * min(W, H) + .5)
    side = math.floor(.6 * cell + .5)
    columns = (np.arange(W) + math.floor(draws.unit(2) * cell)) % cell < side
    rows = (np.arange(H) + math.floor(draws.unit(3) * cell)) % cell < side
    return np.where((rows[:, None] & columns)[..., None], 0, X)


def rectangle(draws):
    """torchvision's own search, with our numbers in the place of its own: row, column, height, width."""
    numbers, corner = iter(range(1, 21)), iter((22, 21))

    def uniform(self, low, high):
        return self.fill_(draws.uniform(next(numbers), float(low), float(high)))

    def randint(low, high, size):
        return torch.tensor([draws.integer(next(corner), low, high - 1)])

    with mock.patch.object(torch.Tensor, "uniform_", uniform), mock.patch.object(torch, "randint", randint):
        i, j, h, w, _ = transforms.RandomErasing.get_params(tensor(X), (.02, .33), (.3, 3.3), [0.])
    assert h < H and w < W, "nothing is erased: choose another name"
    return i, j, h, w


@oracle("RandomErasing", "torchvision")
def random_erasing():
    fill = torch.tensor([.2, .5, .9])[:, None, None]
    return from_tensor(F.erase(tensor(X), *rectangle(Draws("RandomErasing#1")), fill))


@oracle("RandomErasingNoise", "torchvision")
def random_erasing_noise():
    draws = Draws("noise")
    i, j, h, w = rectangle(draws)
    words = [[[draws.word(y * W + x, c, 2) for c in range(3)] for x in range(j, j + w)] for y in range(i, i + h)]
    return from_tensor(F.erase(tensor(X), i, j, h, w, tensor(np.array(words) / 2. ** 32)))


def spline(t):
    """The cubic B-spline."""
    t = abs(t)
    return 2 / 3 - t * t + t ** 3 / 2 if t < 1 else (2 - t) ** 3 / 6 if t < 2 else 0.


@oracle("Elastic", "scipy")
def elastic():
    draws, alpha, g = Draws("Elastic#1"), 5., max(1., math.sqrt(3) * 2.5)
    rows, columns = np.empty((H, W)), np.empty((H, W))
    for y in range(H):
        for x in range(W):
            px, py = x + .5, y + .5
            d = np.zeros(2)
            for j in range(math.floor(py / g) - 1, math.floor(py / g) + 3):
                for i in range(math.floor(px / g) - 1, math.floor(px / g) + 3):
                    d += np.array(draws.node(i, j)) * spline(px / g - i) * spline(py / g - j)
            columns[y, x], rows[y, x] = x + alpha * d[0], y + alpha * d[1]
    return np.stack([ndimage.map_coordinates(X[..., c], [rows, columns], order=1, mode="mirror") for c in range(3)], -1)
