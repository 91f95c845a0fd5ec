"""Batches of other libraries: small gray pictures with OpenCV, and JPEG files through torchvision's readers and PyTorch's DataLoader."""
import random
import time

import cv2
import numpy as np
import torch
import torchvision.io
import torchvision.transforms as T
import torchvision.transforms.functional as F
from PIL import Image
from torchvision.transforms import InterpolationMode

from normalising import CROP, MEAN, STD, Normaliser
from rivals_classification import AREA, RATIO, HandFused, torchvision_pil

BATCH = 32


class ShiftLoop:
    """W1: every picture of a batch shifted along x by -10 to 10 pixels, one warp each. The stored imgaug time is scaled by this one's."""

    def __init__(self):
        self._random, self._map = random.Random(1), np.float32([[1, 0, 0], [0, 1, 0]])

    def __call__(self, batch):
        out = np.empty_like(batch)
        for i in range(len(batch)):
            self._map[0, 2] = self._random.randint(-10, 10)
            cv2.warpAffine(batch[i], self._map, (28, 28), out[i], flags=cv2.INTER_LINEAR)
        return out


class FusedToNewArrays(HandFused):
    """The hand-fused W2 whose results outlive the next call, as a batch needs it: the one that the stored session ran in its loader."""

    def __init__(self):
        super().__init__()
        self._normalise = lambda picture: Normaliser(CROP, CROP)(picture)


class ResizedCropTensor(T.RandomResizedCrop):
    """torchvision's crop without antialiasing, which tensors would otherwise be asked for with a warning."""

    def forward(self, img):
        i, j, h, w = self.get_params(img, self.scale, self.ratio)
        return F.resize(F.crop(img, i, j, h, w), [CROP, CROP], InterpolationMode.BILINEAR, antialias=False)


def torchvision_tensor():
    """torchvision's transforms on byte tensors."""
    bilinear = InterpolationMode.BILINEAR
    return T.Compose([ResizedCropTensor(CROP, AREA, RATIO, bilinear), T.RandomHorizontalFlip(), T.RandomRotation(15, bilinear),
                      T.ColorJitter(.4, .4, .4, .1), T.ConvertImageDtype(torch.float32), T.Normalize(MEAN.tolist(), STD.tolist())])


def read_pillow(path):
    return Image.open(path).convert("RGB")


def read_torchvision(path):
    return torchvision.io.read_image(path, torchvision.io.ImageReadMode.RGB)


def read_opencv(path):
    return cv2.cvtColor(cv2.imread(path, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)


class Files(torch.utils.data.Dataset):
    """Reads a file and transforms the picture; an array becomes a tensor."""

    def __init__(self, paths, read, transform):
        self._paths, self._read, self._transform = paths, read, transform

    def __len__(self):
        return len(self._paths)

    def __getitem__(self, i):
        result = self._transform(self._read(self._paths[i]))
        return result if isinstance(result, torch.Tensor) else torch.from_numpy(result)


def one_thread(_):
    cv2.setNumThreads(1)
    torch.set_num_threads(1)


class Epochs:
    """A DataLoader as a side of the comparison: a sample is a whole epoch. Its workers live on between epochs and wait."""

    def __init__(self, files, workers):
        self._count = len(files)
        self._loader = torch.utils.data.DataLoader(files, BATCH, shuffle=True, num_workers=workers, persistent_workers=True, worker_init_fn=one_thread)

    def run(self, epochs):
        start = time.perf_counter_ns()
        for _ in range(epochs):
            pictures = sum(batch.shape[0] for batch in self._loader)
            if pictures != self._count:
                raise RuntimeError(f"an epoch had {pictures} pictures")
        return time.perf_counter_ns() - start, 0


def pillow_torchvision(paths, workers):
    return Epochs(Files(paths, read_pillow, torchvision_pil()), workers)


def tensor_torchvision(paths, workers):
    return Epochs(Files(paths, read_torchvision, torchvision_tensor()), workers)


def opencv_fused(paths, workers):
    return Epochs(Files(paths, read_opencv, FusedToNewArrays()), workers)
