"""Decodes PNG files in plain Python and prints "name width height channels sha256" of the 8-bit values.

An independent reading of the PNG specification (zlib is the only help): 16 bits are rounded half to even from v * 255 / 65535,
palettes become RGB or RGBA, tRNS becomes alpha. With --pillow the files of up to 8 bits are compared with Pillow too; it differs in
tbbn0g04.png only, where it does not scale the transparent gray of four bits.

    /usr/bin/python3 tests/oracles/png_hashes.py --pillow ../shared/data/pngsuite/*.png ../shared/data/photos/FILES.png \\
        > tests/AugDsl.Tests/Codecs/Png.hashes.txt
"""
import hashlib
import os
import struct
import sys
import zlib

PASSES = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def unfilter(kind, raw, prior, distance):
    row = bytearray(raw)
    for i in range(len(row)):
        a = row[i - distance] if i >= distance else 0
        b = prior[i]
        c = prior[i - distance] if i >= distance else 0
        row[i] = (raw[i] + [0, a, b, (a + b) // 2, paeth(a, b, c)][kind]) & 255
    return row


def samples(row, count, depth):
    if depth == 8:
        return list(row[:count])
    if depth == 16:
        return list(struct.unpack(">%dH" % count, row[:2 * count]))
    return [(row[i * depth // 8] >> (8 - depth - i * depth % 8)) & ((1 << depth) - 1) for i in range(count)]


def decode(data, wide):
    """Width, height, channels, the values' bytes and the depth of the file; 16-bit values where `wide`."""
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    at, chunks = 8, {}
    while at < len(data):
        length, = struct.unpack(">I", data[at:at + 4])
        kind, body = data[at + 4:at + 8], data[at + 8:at + 8 + length]
        assert zlib.crc32(kind + body) == struct.unpack(">I", data[at + 8 + length:at + 12 + length])[0]
        chunks[kind] = chunks.get(kind, b"") + body
        at += 12 + length
    width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    raw = zlib.decompress(chunks[b"IDAT"])
    per_pixel = SAMPLES[colour]
    distance = max(1, per_pixel * depth // 8)
    pixels = [[None] * width for _ in range(height)]
    at = 0
    for x0, y0, dx, dy in (PASSES if interlace else [(0, 0, 1, 1)]):
        columns = len(range(x0, width, dx))
        if columns == 0:
            continue
        length = (columns * per_pixel * depth + 7) // 8
        prior = bytes(length)
        for y in range(y0, height, dy):
            prior = unfilter(raw[at], raw[at + 1:at + 1 + length], prior, distance)
            at += 1 + length
            values = samples(prior, columns * per_pixel, depth)
            for i, x in enumerate(range(x0, width, dx)):
                pixels[y][x] = tuple(values[i * per_pixel:(i + 1) * per_pixel])
    assert at == len(raw)

    top = (1 << depth) - 1
    palette, trns = chunks.get(b"PLTE", b""), chunks.get(b"tRNS")

    def scale(v):
        if wide:
            return v if depth == 16 else round(v * 255 / top) * 257
        return round(v * 255 / top)

    white = 65535 if wide else 255

    def convert(pixel):
        if colour == 3:
            entry = tuple(palette[3 * pixel[0]:3 * pixel[0] + 3])
            if trns is not None:
                entry += (trns[pixel[0]] if pixel[0] < len(trns) else 255,)
            return tuple(v * 257 for v in entry) if wide else entry
        result = tuple(map(scale, pixel))
        if trns is not None and colour in (0, 2):
            key = struct.unpack(">%dH" % per_pixel, trns)
            result += (0 if pixel == key else white,)
        return result

    values = [v for row in pixels for pixel in row for v in convert(pixel)]
    flat = struct.pack("<%dH" % len(values), *values) if wide else bytes(values)
    return width, height, len(values) // (width * height), flat, depth


def pillow_bytes(path, channels):
    from PIL import Image
    image = Image.open(path)
    mode = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}[channels]
    if image.mode == "P" and mode == "LA":
        raise AssertionError(path)
    return image.convert(mode).tobytes()


def opencv_bytes(path, channels):
    """Of a 16-bit file; None where OpenCV does not give the same channels."""
    import cv2
    array = cv2.imread(path, cv2.IMREAD_UNCHANGED)
    if (array.shape[2] if array.ndim == 3 else 1) != channels:
        return None
    order = {1: None, 3: [2, 1, 0], 4: [2, 1, 0, 3]}[channels]
    return (array if order is None else array[:, :, order]).astype("<u2").tobytes()


def main():
    paths = [p for p in sys.argv[1:] if not p.startswith("--")]
    wide, pillow, opencv = ("--" + word in sys.argv for word in ("16", "pillow", "opencv"))
    compared = 0
    for path in paths:
        with open(path, "rb") as file:
            width, height, channels, flat, depth = decode(file.read(), wide)
        other = None
        if pillow and not wide and depth <= 8:
            other = pillow_bytes(path, channels)
        if opencv and wide and depth == 16:
            other = opencv_bytes(path, channels)
        compared += other is not None
        if other is not None and other != flat:
            print("the other library differs:", path, file=sys.stderr)
        print(os.path.basename(path), width, height, channels, hashlib.sha256(flat).hexdigest())
    print(f"{compared} files compared with the other library", file=sys.stderr)


if __name__ == "__main__":
    main()
