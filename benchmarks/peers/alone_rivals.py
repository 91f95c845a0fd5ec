"""Registry of the rivals of single operations: functions of one picture that return the result as an array, by the operation's name."""
import numpy as np
from PIL import Image

SIDE = 512
RIVALS = {}


class Entry:
    """A rival: its name, a function without arguments that makes it, what its pictures are, and how its work differs from ours."""

    def __init__(self, library, make, difference, drawn):
        self.library, self.make, self.difference, self.drawn = library, make, difference, drawn

    def inputs(self, arrays):
        if self.library == "Pillow":
            return [Image.fromarray(a) for a in arrays]
        if self.library == "torchvision":
            import torch
            return [torch.from_numpy(np.ascontiguousarray(a.transpose(2, 0, 1))) for a in arrays]
        return arrays

    def pixels(self, result):
        """Its result as H × W × 3."""
        result = np.asarray(result)
        return result.transpose(1, 2, 0) if self.library == "torchvision" else result


def rival(operation, library, make, difference="", drawn=False):
    """`drawn`: both sides draw, so that the pixels are not comparable."""
    RIVALS.setdefault(operation, []).append(Entry(library, make, difference, drawn))


def opencv(operation, function, shape=(SIDE, SIDE, 3), **words):
    """A function of picture and reused output."""
    def make():
        out = np.empty(shape, np.uint8)
        return lambda picture: function(picture, out)
    rival(operation, "OpenCV", make, **words)


def pillow(operation, function, **words):
    rival(operation, "Pillow", lambda: function, **words)


def torchvision(operation, function, **words):
    rival(operation, "torchvision", lambda: function, **words)
