"""Writes the small JPEG files of tests/AugDsl.Tests/Codecs/Jpeg and the hashes of what libjpeg-turbo makes of them.

    /usr/bin/python3 tests/oracles/jpeg_files.py tests/AugDsl.Tests/Codecs/Jpeg

needs the Debian packages python3-numpy, python3-pil, libjpeg-turbo-progs (cjpeg, jpegtran) and libturbojpeg0. The pictures are rendered here
(picture.py, and noise from a fixed generator); every kind of file that the decoder claims to read is there, in sizes that do not fit the blocks.
A line of hashes.txt is "name reduction width height channels sha256", or "name refused".
"""
import ctypes
import hashlib
import os
import subprocess
import sys
import tempfile

import numpy as np
from PIL import Image

from picture import picture

TURBO = ctypes.CDLL("libturbojpeg.so.0")
TURBO.tjInitDecompress.restype = ctypes.c_void_p
STOP_ON_WARNING = 8192

PROGRESSIVE_SCRIPT = "0 1 2: 0 0 0 1;\n0: 1 9 0 2;\n2: 1 63 0 1;\n1: 1 63 0 1;\n0: 10 63 0 2;\n0: 1 63 2 1;\n0 1 2: 0 0 1 0;\n2: 1 63 1 0;\n1: 1 63 1 0;\n0: 1 63 1 0;\n"
UNFINISHED_SCRIPT = "0 1 2: 0 0 0 1;\n0: 1 9 0 2;\n2: 1 63 0 1;\n1: 1 63 0 1;\n0: 10 63 0 2;\n0 1 2: 0 0 1 0;\n"
SPECTRAL_SCRIPT = "0 1 2: 0 0 0 0;\n0: 1 5 0 0;\n1: 1 63 0 0;\n2: 1 63 0 0;\n0: 6 63 0 0;\n"
PLANES_SCRIPT = "0: 0 63 0 0;\n1: 0 63 0 0;\n2: 0 63 0 0;\n"
PAIR_SCRIPT = "0: 0 63 0 0;\n1 2: 0 63 0 0;\n"

# name: (width, height, cjpeg's options, a scan script or None)
FILES = {
    "gray": (61, 47, "-grayscale", None),
    "gray_restart": (61, 47, "-grayscale -restart 5B", None),
    "gray_2x2": (61, 47, "-grayscale -sample 2x2", None),
    "444": (61, 47, "-sample 1x1", None),
    "422": (61, 47, "-sample 2x1", None),
    "420": (61, 47, "-sample 2x2", None),
    "440": (61, 47, "-sample 1x2", None),
    "411": (61, 47, "-sample 4x1", None),
    "410": (61, 47, "-sample 4x2", None),
    "h1v4": (61, 47, "-sample 1x4", None),
    "h3v1": (61, 47, "-sample 3x1", None),
    "mixed": (61, 47, "-sample 2x2,1x2,2x1", None),
    "fine_chroma": (61, 47, "-sample 1x1,2x2,2x2", None),
    "444_as_2x1": (61, 47, "-sample 2x1,2x1,2x1 -quality 30", None),
    "422_restart": (61, 47, "-sample 2x1 -restart 1", None),
    "420_restart": (61, 47, "-sample 2x2 -restart 3B", None),
    "420_optimized": (61, 47, "-sample 2x2 -optimize -quality 92", None),
    "420_quality_1": (61, 47, "-sample 2x2 -quality 1", None),
    "420_quality_100": (61, 47, "-sample 2x2 -quality 100", None),
    "444_quality_100": (29, 30, "-sample 1x1 -quality 100", None),
    "420_16_by_16": (16, 16, "-sample 2x2", None),
    "420_17_by_33": (17, 33, "-sample 2x2", None),
    "420_130_by_9": (130, 9, "-sample 2x2", None),
    "420_1_by_1": (1, 1, "-sample 2x2", None),
    "420_2_by_3": (2, 3, "-sample 2x2", None),
    "420_3_by_2": (3, 2, "-sample 2x2", None),
    "420_4_by_5": (4, 5, "-sample 2x2", None),
    "420_5_by_4": (5, 4, "-sample 2x2", None),
    "422_3_by_40": (3, 40, "-sample 2x1", None),
    "422_5_by_40": (5, 40, "-sample 2x1", None),
    "440_40_by_2": (40, 2, "-sample 1x2", None),
    "progressive_420": (61, 47, "-sample 2x2 -progressive", None),
    "progressive_444": (61, 47, "-sample 1x1 -progressive -quality 90", None),
    "progressive_422": (61, 47, "-sample 2x1 -progressive", None),
    "progressive_411": (61, 47, "-sample 4x1 -progressive", None),
    "progressive_gray": (61, 47, "-grayscale -progressive", None),
    "progressive_restart": (61, 47, "-sample 2x2 -progressive -restart 2B", None),
    "progressive_bits": (61, 47, "-sample 2x2", PROGRESSIVE_SCRIPT),
    "progressive_bands": (61, 47, "-sample 2x1", SPECTRAL_SCRIPT),
    "progressive_unfinished": (61, 47, "-sample 2x2", UNFINISHED_SCRIPT),
    "planes_444": (61, 47, "-sample 1x1", PLANES_SCRIPT),
    "planes_420": (61, 47, "-sample 2x2", PLANES_SCRIPT),
    "planes_pair": (61, 47, "-sample 2x2", PAIR_SCRIPT),
    "planes_restart": (61, 47, "-sample 2x2 -restart 4B", PAIR_SCRIPT),
    "rgb": (61, 47, "-rgb", None),
    "arithmetic": (61, 47, "-arithmetic", None),
}


def rendered(width, height):
    """The oracles' picture, repeated, with some noise so that high frequencies are there too."""
    tile = picture()
    image = np.tile(tile, (height // tile.shape[0] + 1, width // tile.shape[1] + 1, 1))[:height, :width].astype(int)
    state = np.arange(image.size, dtype=np.uint64).reshape(image.shape)
    noise = ((state * np.uint64(6364136223846793005) + np.uint64(1442695040888963407)) >> np.uint64(58)).astype(int)
    return np.clip(image + np.where(noise < 20, noise - 10, 0), 0, 255).astype(np.uint8)


def compress(image, options, script):
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "picture.ppm")
        Image.fromarray(image).save(source)
        command = ["cjpeg", *options.split()]
        if script:
            path = os.path.join(folder, "scans.txt")
            with open(path, "w", encoding="ascii") as file:
                file.write(script)
            command += ["-scans", path]
        return subprocess.run([*command, source], check=True, capture_output=True).stdout


def inks(image, sampling, transform):
    """Four components through Pillow; the transform byte of Adobe's segment says whether three of them are YCbCr."""
    four = np.dstack([image, 255 - image[:, :, :1] // 3])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "inks.jpg")
        Image.fromarray(four, "CMYK").save(path, quality=85, subsampling=sampling)
        with open(path, "rb") as file:
            data = bytearray(file.read())
    data[data.index(b"Adobe") + 11] = transform
    return bytes(data)


def decode(data, width, height, components, reduction):
    """Width, height, channels and bytes, or None where TurboJPEG complains."""
    handle = ctypes.c_void_p(TURBO.tjInitDecompress())
    try:
        small = (-(-width // reduction), -(-height // reduction))
        pixel_format = {1: 6, 3: 0, 4: 11}[components]
        result = np.zeros((small[1], small[0], components), np.uint8)
        if TURBO.tjDecompress2(handle, data, ctypes.c_ulong(len(data)), result.ctypes.data_as(ctypes.c_void_p),
                               small[0], 0, small[1], pixel_format, STOP_ON_WARNING) != 0:
            return None
        if components == 4:
            result = ((result[:, :, :3].astype(int) * result[:, :, 3:] + 127) // 255).astype(np.uint8)
        return small[0], small[1], result.shape[2], result.tobytes()
    finally:
        TURBO.tjDestroy(handle)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    files = {name: compress(rendered(width, height), options, script) for name, (width, height, options, script) in FILES.items()}
    files["cmyk"] = inks(rendered(61, 47), 0, 0)
    files["cmyk_420"] = inks(rendered(61, 47), 2, 0)
    files["ycck"] = inks(rendered(61, 47), 0, 2)
    files["ycck_420"] = inks(rendered(61, 47), 2, 2)
    fractional = bytearray(files["h3v1"])
    fractional[fractional.index(b"\xff\xc0") + 14] = 0x21
    files["fractional"] = bytes(fractional)
    lines = []
    for name in sorted(files):
        with open(os.path.join(folder, name + ".jpg"), "wb") as file:
            file.write(files[name])
        for reduction in (1, 2, 4, 8):
            # Of tiny pictures TurboJPEG takes another scale than it was meant to: it is told the size only.
            width, height = FILES.get(name, (61, 47))[:2]
            if reduction > 1 and min(width, height) < 4 and max(width, height) < 8:
                continue
            # Arithmetic coding and missing scans are refused on purpose: see docs/using/codecs.md.
            components = 1 if "gray" in name else 4 if name.startswith(("cmyk", "ycck")) else 3
            decoded = None if name in ("arithmetic", "progressive_unfinished") else decode(files[name], width, height, components, reduction)
            if decoded is None:
                lines.append(f"{name} refused")
                break
            lines.append(f"{name} {reduction} {decoded[0]} {decoded[1]} {decoded[2]} {hashlib.sha256(decoded[3]).hexdigest()}")
    with open(os.path.join(folder, "hashes.txt"), "w", encoding="ascii") as file:
        file.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
