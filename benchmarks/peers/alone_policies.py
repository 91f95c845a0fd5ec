"""The rivals of whole policies: torchvision on PIL images and on tensors of bytes, with our interpolation and with its own default, which is the nearest pixel."""
from torchvision import transforms as T
from torchvision.transforms import InterpolationMode

from alone_rivals import pillow, torchvision

POLICIES = {
    "RandAugment": lambda mode: T.RandAugment(2, 9, interpolation=mode),
    "TrivialAugment": lambda mode: T.TrivialAugmentWide(interpolation=mode),
    "AutoAugment": lambda mode: T.AutoAugment(interpolation=mode),
    "AugMix": lambda mode: T.AugMix(all_ops=False, interpolation=mode),
}

for name, make in POLICIES.items():
    bilinear, nearest = make(InterpolationMode.BILINEAR), make(InterpolationMode.NEAREST)
    pillow(name, bilinear, difference="torchvision on PIL images", drawn=True)
    pillow(name, nearest, difference="torchvision on PIL images, nearest pixel", drawn=True)
    torchvision(name, bilinear, drawn=True)
    torchvision(name, nearest, difference="nearest pixel", drawn=True)
