"""Prints "name width height channels sha256" of JPEG files as Pillow (libjpeg-turbo underneath) reads them, turned upright by EXIF, CMYK made RGB.

    /usr/bin/python3 tests/oracles/jpeg_hashes.py ../shared/data/photos/*.jpg > tests/AugDsl.Tests/Codecs/Jpeg.hashes.txt
"""
import hashlib
import os
import sys

from PIL import Image, ImageOps

for path in sys.argv[1:]:
    image = ImageOps.exif_transpose(Image.open(path))
    image = image if image.mode == "L" else image.convert("RGB")
    print(os.path.basename(path), image.width, image.height, len(image.getbands()), hashlib.sha256(image.tobytes()).hexdigest())
