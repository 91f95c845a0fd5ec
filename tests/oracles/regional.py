"""Superpixels: SLIC in integers, once more, by NumPy over whole arrays; no other system has our rounding or our order of ties."""
import math

import numpy as np

from draws import Draws
from registry import BYTES, H, W, X, oracle


def cells(side, w, h, segments):
    return min(side, max(1, round(side / math.sqrt(w * h / segments))))


def slic(levels, segments):
    """The region of every pixel of H × W × C levels, and how many regions there may be."""
    h, w, channels = levels.shape
    columns, rows = cells(w, w, h, segments), cells(h, w, h, segments)
    pixels = levels.reshape(-1, channels).astype(np.int64)
    y, x = np.divmod(np.arange(h * w), w)
    places = np.stack([16 * x + 8, 16 * y + 8], 1)
    row, column = np.divmod(np.arange(rows * columns), columns)
    centres = np.stack([16 * (2 * column + 1) * w // (2 * columns), 16 * (2 * row + 1) * h // (2 * rows)], 1)
    colours = 16 * pixels[centres[:, 1] // 16 * w + centres[:, 0] // 16]
    labels = None
    for _ in range(10):
        if labels is not None:
            for k in np.unique(labels):
                mine = labels == k
                n = mine.sum()
                colours[k] = (2 * 16 * pixels[mine].sum(0) + n) // (2 * n)
                centres[k] = (2 * places[mine].sum(0) + n) // (2 * n)
        best, labels = np.full(h * w, np.iinfo(np.int64).max), np.zeros(h * w, np.int64)
        for k in range(rows * columns):
            near = (abs(x * columns // w - column[k]) <= 1) & (abs(y * rows // h - row[k]) <= 1)
            colour = ((16 * pixels - colours[k]) ** 2).sum(1)
            d = colour * w * h + 625 * ((places - centres[k]) ** 2).sum(1) * columns * rows
            joins = near & (d < best)
            best[joins], labels[joins] = d[joins], k
    return labels.reshape(h, w), rows * columns


def superpixels(path, segments, share):
    labels, count = slic(BYTES, segments)
    draws, out = Draws(path), X.copy()
    for k in range(count):
        if draws.word(k, 0, 1) < round(share * 2 ** 32) and (labels == k).any():
            out[labels == k] = X[labels == k].mean(0)
    return out


oracle("Superpixels", "numpy")(lambda: superpixels("Superpixels#1", 24, 1))
oracle("SuperpixelsPart", "numpy")(lambda: superpixels("Superpixels#1", 60, .5))
