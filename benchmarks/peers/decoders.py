"""Times our decoders against Pillow, OpenCV and libjpeg-turbo, in turns, and prints one table. See README.md; codecs.sh starts it."""
import argparse
import fnmatch
import glob
import math
import os
import statistics
import sys
import tempfile

import cv2
import numpy as np

from harness import AugDsl, Rival, samples_a_round, take_turns, warm
from machine import processor, versions
from rivals_codecs import TurboJpeg, opencv, pillow

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..", "shared", "data")
DATA = os.path.normpath(os.environ.get("AUGDSL_DATA", ROOT))
SCALED = ("cat1.jpg", "china.jpg", "flower_large_422.jpg", "flower_large_baseline420.jpg", "flower_large_progressive420.jpg", "hopper_gray.jpg")


class Row:
    """Some files, decoded at one reduction; `kind` says how the picture is coded, and is what the means are taken over."""

    def __init__(self, name, files, reduction=1):
        self.name, self.files, self.reduction = name, files, reduction
        self.bytes = []
        for path in files:
            with open(path, "rb") as file:
                self.bytes.append(file.read())
        self.is_jpeg = self.bytes[0].startswith(b"\xff\xd8")
        self.bits = 8 if self.is_jpeg or self.bytes[0][24] <= 8 else 16
        self.kind = self._kind()

    def _kind(self):
        if not self.is_jpeg:
            return "PNG"
        if len(self.files) > 1:
            return "JPEG, a set"
        kind = "JPEG " + TurboJpeg().prepare(self.bytes[0])
        return kind if self.reduction == 1 else f"JPEG at 1/{self.reduction}"


def rows(pattern):
    photos = [path for path in sorted(glob.glob(os.path.join(DATA, "photos", "*"))) if path.endswith((".png", ".jpg"))]
    photos.sort(key=lambda path: path.endswith(".jpg"))
    clothing = sorted(glob.glob(os.path.join(DATA, "classes", "clothing", "**", "*.jpg"), recursive=True))
    found = [Row(os.path.basename(path), [path]) for path in photos]
    found.append(Row(f"clothing/ ({len(clothing)} files, a file)", clothing))
    for reduction in (2, 4, 8):
        found += [Row(f"{name} at 1/{reduction}", [os.path.join(DATA, "photos", name)], reduction) for name in SCALED]
    return [row for row in found if fnmatch.fnmatch(row.name, pattern)]


class Sides:
    """Our processes, started once, and the rivals of a row."""

    def __init__(self):
        self.managed, self.turbo = AugDsl(), AugDsl()
        self._warm = set()

    def of(self, row):
        """The sides by name."""
        self.managed.decode("managed", row.reduction, row.bits, row.files)
        sides = {"managed": self.managed}
        if row.is_jpeg:
            self.turbo.decode("turbo", row.reduction, row.bits, row.files)
            sides["turbo"] = self.turbo
            library = TurboJpeg(row.reduction)
            for data in row.bytes:
                library.prepare(data)
            sides["libjpeg-turbo"] = Rival(library, row.bytes)
        if row.reduction == 1:
            sides["OpenCV"] = Rival(opencv, [np.frombuffer(data, np.uint8) for data in row.bytes])
            sides["Pillow"] = Rival(pillow, row.bytes)
        return sides

    def warm(self, sides, row):
        for side in sides.values():
            ours = side in (self.managed, self.turbo)
            # Tiered compilation needs some hundred calls the first time; later rows run what is compiled already.
            warm(side, (0.3 if (side, row.kind) in self._warm else 2.0) if ours else 0.1)
            self._warm.add((side, row.kind))

    def close(self):
        self.managed.close()
        self.turbo.close()


def check(row, side, folder):
    """Whether our last picture has the rival's values: a benchmark of other work is worth nothing."""
    path = os.path.join(folder, "result")
    side.decode("managed", row.reduction, row.bits, row.files[:1])
    side.run(1)
    side.save(path)
    ours = np.fromfile(path, np.uint16 if row.bits == 16 else np.uint8)
    if row.reduction > 1:
        library = TurboJpeg(row.reduction)
        library.prepare(row.bytes[0])
        expected = library(row.bytes[0])
    else:
        expected = opencv(np.frombuffer(row.bytes[0], np.uint8))
        if expected.ndim == 3:
            order = {3: (2, 1, 0), 4: (2, 1, 0, 3)}[expected.shape[2]]
            expected = expected[:, :, order]
        if not row.is_jpeg and row.bytes[0][25] == 4:
            expected = expected[:, :, (0, 3)]  # OpenCV makes BGRA of gray with alpha
    if ours.size != expected.size:
        return "another size"
    difference = np.abs(ours.astype(int) - expected.astype(int).ravel()).max()
    return "equal" if difference == 0 else f"up to {difference} levels"


class Table:
    """Lines of ratios, ours ÷ theirs, and their geometric means."""

    HEAD = ["| file | kind | managed, ms | ÷ OpenCV | ÷ Pillow | ÷ libjpeg-turbo | TurboJPEG path ÷ OpenCV | ÷ libjpeg-turbo | values |",
            "|---|---|---:|---:|---:|---:|---:|---:|---|"]
    PAIRS = [("managed", "OpenCV"), ("managed", "Pillow"), ("managed", "libjpeg-turbo"), ("turbo", "OpenCV"), ("turbo", "libjpeg-turbo")]

    def __init__(self):
        self.lines, self._ratios = [], {}
        self._print(*self.HEAD)

    def add(self, row, times, values):
        cells = []
        for ours, rival in self.PAIRS:
            if ours not in times or rival not in times:
                cells.append("–")
                continue
            ratio = statistics.median(a / b for a, b in zip(times[ours], times[rival]))
            self._ratios.setdefault(row.kind, {}).setdefault((ours, rival), []).append(ratio)
            cells.append(f"{ratio:.2f}")
        self._print(f"| {row.name} | {row.kind} | {statistics.median(times['managed']) / 1e6:.3f} | {' | '.join(cells)} | {values} |")

    def close(self):
        for kind, ratios in sorted(self._ratios.items()):
            cells = [f"**{math.exp(statistics.mean(map(math.log, ratios[pair]))):.2f}**" if pair in ratios else "–" for pair in self.PAIRS]
            self._print(f"| *geometric mean* | {kind} | | {' | '.join(cells)} | |")

    def _print(self, *lines):
        for line in lines:
            self.lines.append(line)
            print(line, flush=True)


def silence_libraries():
    """libpng writes a warning about a colour profile at every decoding; Python's own messages still come through."""
    sys.stderr = os.fdopen(os.dup(2), "w")
    with open(os.devnull, "w", encoding="ascii") as nothing:
        os.dup2(nothing.fileno(), 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", default="*", help="only files that fit this pattern, such as '*.png'")
    parser.add_argument("--rounds", type=int, default=11, help="turns of every side, a row")
    parser.add_argument("--milliseconds", type=float, default=15, help="how long one turn is; at least one pass over the row's files")
    parser.add_argument("--output", help="a Markdown file that the table is written to as well")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    sides = Sides()
    silence_libraries()
    title = [f"{processor()}, {os.cpu_count()} cores; one thread; .NET {sides.managed.banner[6:]}; {versions()}; {options.rounds} rounds", ""]
    print("\n".join(title), flush=True)
    table = Table()
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(options.rows):
            row_sides = sides.of(row)
            sides.warm(row_sides, row)
            files = len(row.files)
            counts = {side: files * max(1, samples_a_round(side, options.milliseconds) // files) for side in row_sides.values()}
            times, _ = take_turns(list(row_sides.values()), counts, options.rounds)
            table.add(row, {name: times[side] for name, side in row_sides.items()}, check(row, sides.managed, folder))
    table.close()
    sides.close()
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write("\n".join(title + table.lines + [""]))


if __name__ == "__main__":
    main()
