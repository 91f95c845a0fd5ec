"""Which arrays there are: a function a picture of one system, registered under the operation's case and the system's name."""
import numpy as np

from picture import picture

BYTES = picture()
X = BYTES / 255.  # float64, H × W × 3
H, W = X.shape[:2]
ORACLES = {}


def oracle(case, system):
    """Registers a function that computes the array `<case>.<system>.npy`: float32 H × W × C, or uint8 for a pipeline with 8-bit output."""
    def register(function):
        name = f"{case}.{system}"
        if name in ORACLES:
            raise ValueError(f"{name} is there twice")
        ORACLES[name] = function
        return function
    return register


def add(case, system, values):
    """The same for an array that is at hand."""
    oracle(case, system)(lambda: values)


def array(name):
    values = np.asarray(ORACLES[name]())
    return np.ascontiguousarray(values if values.dtype == np.uint8 else values.astype(np.float32))
