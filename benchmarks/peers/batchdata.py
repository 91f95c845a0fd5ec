"""What the loaders read: Fashion-MNIST in batches, and a folder of JPEG files of one size, cut from the shared photos as w9.py of the stored session does."""
import gzip
import os

import cv2
import numpy as np
from PIL import Image

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared", "data")
DATA = os.path.normpath(os.environ.get("AUGDSL_DATA", ROOT))
FASHION = os.path.join(DATA, "fashion-mnist", "t10k-images-idx3-ubyte.gz")
FASHION_COUNT = 10_000
PHOTOS = ("astronaut.png", "coffee.png", "cat1.jpg", "rocket.jpg", "hubble_deep_field.jpg", "flower_large_baseline420.jpg")
WIDTH, HEIGHT, QUALITY = 500, 375, 90


def fashion_batches(count, size):
    """The first pictures of the IDX file, as that many arrays of `size` pictures."""
    with gzip.open(FASHION) as file:
        file.seek(16)
        pixels = np.frombuffer(file.read(count * size * 784), np.uint8)
    return list(pixels.reshape(count, size, 28, 28))


def cuts(count):
    """Random cuts of the photos, resized."""
    random = np.random.default_rng(5)
    photos = [cv2.cvtColor(cv2.imread(os.path.join(DATA, "photos", name)), cv2.COLOR_BGR2RGB) for name in PHOTOS]
    for i in range(count):
        photo = photos[i % len(photos)]
        h, w = photo.shape[:2]
        s = random.uniform(.6, 1) * min(w / WIDTH, h / HEIGHT)
        cw, ch = int(WIDTH * s), int(HEIGHT * s)
        x, y = random.integers(0, w - cw + 1), random.integers(0, h - ch + 1)
        yield cv2.resize(photo[y:y + ch, x:x + cw], (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA if s > 1 else cv2.INTER_CUBIC)


def jpeg_files(folder, count=200):
    """JPEG files of quality 90, 4:2:0; the paths."""
    os.makedirs(folder, exist_ok=True)
    paths = [os.path.join(folder, f"{i:04}.jpg") for i in range(count)]
    for path, cut in zip(paths, cuts(count)):
        Image.fromarray(cut).save(path, quality=QUALITY)
    return paths


def raw_files(folder, count=4):
    """Files of raw bytes, RGB8; the paths."""
    paths = [os.path.join(folder, f"{i}.rgb") for i in range(count)]
    for path, cut in zip(paths, cuts(count)):
        cut.tofile(path)
    return paths
