"""Prints what DatasetStatistics must find on data of ../shared/data: one line a channel.

    /usr/bin/python3 tests/oracles/dataset_statistics.py > tests/AugDsl.Tests/Datasets/Statistics.oracle.txt

"case format channel pictures pixels sum squares mean std": pictures by Pillow, sums by NumPy as integers, mean and std (population, of
v / 255) by NumPy in double from all pixels at once, which is another way than ours. Alpha is dropped; luma is rounded half to even.
"""
import glob
import gzip
import os

import numpy as np
from PIL import Image

DATA = os.path.join(os.path.dirname(__file__), "../../../shared/data")
MIXED = ["astronaut.png", "camera_gray.png", "coffee.png", "flower_small_gray_alpha.png", "nkitzmiller_64_palette.png", "riaphotographs_rgba.png"]


def idx(name):
    raw = gzip.open(os.path.join(DATA, "fashion-mnist", name)).read()
    return [np.frombuffer(raw, np.uint8, offset=16).reshape(-1, 28, 28, 1)]


def read(path):
    image = Image.open(path)
    image = image.convert("L" if image.mode in ("L", "LA") else "RGB")
    array = np.asarray(image)
    return array[None, ..., None] if array.ndim == 2 else array[None]


def rgb(array):
    return np.repeat(array, 3, -1) if array.shape[-1] == 1 else array


def gray(array):
    if array.shape[-1] == 1:
        return array
    thousandths = array.astype(np.int64) @ np.array([299, 587, 114])
    whole, rest = np.divmod(thousandths, 1000)
    return (whole + ((rest > 500) | ((rest == 500) & (whole % 2 == 1))))[..., None].astype(np.uint8)


def show(case, form, arrays):
    for channel in range(arrays[0].shape[-1]):
        values = np.concatenate([a[..., channel].ravel() for a in arrays])
        wide = values.astype(np.int64)
        scaled = values / 255.
        print(case, form, channel, sum(len(a) for a in arrays), len(values), wide.sum(), (wide * wide).sum(), repr(float(scaled.mean())), repr(float(scaled.std())))


show("fashion-mnist-train", "Gray8", idx("train-images-idx3-ubyte.gz"))
show("fashion-mnist-t10k", "Gray8", idx("t10k-images-idx3-ubyte.gz"))
clothing = [read(path) for path in glob.glob(os.path.join(DATA, "classes/clothing/*/*.jpg"))]
show("clothing", "Rgb8", [rgb(a) for a in clothing])
show("clothing", "Gray8", [gray(a) for a in clothing])
mixed = [read(os.path.join(DATA, "photos", name)) for name in MIXED]
show("mixed", "Rgb8", [rgb(a) for a in mixed])
show("mixed", "Gray8", [gray(a) for a in mixed])
