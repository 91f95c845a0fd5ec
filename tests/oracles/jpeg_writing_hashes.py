"""Prints "width height channels picture subsampling quality sha256" of JPEG files as libjpeg-turbo's compressor writes them.

    /usr/bin/python3 tests/oracles/jpeg_writing_hashes.py > tests/AugDsl.Tests/Codecs/JpegWriting.hashes.txt

needs libturbojpeg0. Where Pillow knows the subsampling, its file must be the same. JpegWritingTests renders the same pictures.
"""
import ctypes
import hashlib
import io

import numpy
from PIL import Image

SIZES = [(1, 1), (7, 9), (16, 16), (33, 17), (70, 45), (301, 40)]
SUBSAMPLINGS = {"Samples444": 0, "Samples422": 1, "Samples420": 2, "Samples440": 4, "Samples411": 5}
GRAY_SAMPLES, RGB, GRAY, ACCURATE_DCT = 3, 0, 6, 4096


def picture(kind, width, height, channels):
    y, x, c = numpy.ogrid[:height, :width, :channels]
    values = x + 2 * y + 50 * c if kind == "smooth" else x * x + 3 * y * y + x * y * (c + 1)
    return numpy.ascontiguousarray((values & 255).astype(numpy.uint8))


turbo = ctypes.CDLL("libturbojpeg.so.0")
turbo.tjInitCompress.restype = ctypes.c_void_p
handle = ctypes.c_void_p(turbo.tjInitCompress())


def encode(image, subsampling, quality):
    height, width, channels = image.shape
    file, length = ctypes.c_void_p(), ctypes.c_ulong()
    code = turbo.tjCompress2(handle, ctypes.c_void_p(image.ctypes.data), width, 0, height, RGB if channels == 3 else GRAY, ctypes.byref(file),
                             ctypes.byref(length), subsampling if channels == 3 else GRAY_SAMPLES, quality, ACCURATE_DCT)
    assert code == 0
    result = ctypes.string_at(file, length.value)
    turbo.tjFree(file)
    return result


for width, height in SIZES:
    for channels in (1, 3):
        for kind in ("smooth", "rough"):
            image = picture(kind, width, height, channels)
            for name, subsampling in SUBSAMPLINGS.items():
                for quality in (10, 75, 90, 100):
                    if channels == 1 and subsampling != 2:
                        continue
                    file = encode(image, subsampling, quality)
                    if subsampling <= 2:
                        other = io.BytesIO()

                        # Pillow writes the factors of a gray picture into its header, where they mean nothing.
                        Image.fromarray(image[:, :, 0] if channels == 1 else image).save(other, "JPEG", quality=quality,
                                                                                         subsampling=subsampling if channels == 3 else 0)
                        assert other.getvalue() == file, (width, height, channels, kind, name, quality)
                    print(width, height, channels, kind, name, quality, hashlib.sha256(file).hexdigest())
