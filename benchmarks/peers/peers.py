"""Runs the same work here and in other libraries, in turns, and prints a table of ratios. See README.md; run.sh starts it."""
import argparse
import datetime
import os
import sys
import tempfile

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # before NumPy is loaded

import cv2  # noqa: E402
import numpy as np  # noqa: E402
from PIL import Image  # noqa: E402

import checks  # noqa: E402
import recorded  # noqa: E402
import rivals_classification as classification  # noqa: E402
import rivals_geometry as geometry  # noqa: E402
import rivals_pixels as pixels  # noqa: E402
from harness import AugDsl, Rival, compare  # noqa: E402
from machine import processor, versions  # noqa: E402
from pictures import Pictures  # noqa: E402

# albumentations 2.0.8 and the hand-fused cv2 of the same session, median ms of the best run (RESULTS.md of the peers, W2).
# The strided view that albumentations returns, without the copy to CHW that our output is: the cheaper of its two rows.
ALBUMENTATIONS, ALBUMENTATIONS_CV2 = 0.7844, 0.4735


class Row:
    """One comparison: a work of ours, a rival, and the targets with and without 512-bit vectors (None: there is none)."""

    def __init__(self, name, work, rival, make, target, target_off, pil=False, scaled=()):
        self.name, self.work, self.rival, self.make, self.pil, self.scaled = name, work, rival, make, pil, scaled
        self.targets = {True: target, False: target_off}


ROWS = [
    Row("W3", "affine", "OpenCV, five calls", lambda: geometry.affine_five, 10, 8),
    Row("W3", "affine", "OpenCV, one hand-composed warpAffine", geometry.AffineOne, 2.1, 1.6),
    Row("W2", "classification", "OpenCV hand-fused, exact HSV hue", classification.HandFused, 3, 2,
        scaled=[("albumentations 2.0.8 (stored figure, scaled by the row above)", ALBUMENTATIONS / ALBUMENTATIONS_CV2, 4, None)]),
    Row("W2", "classification", "torchvision, PIL path", classification.torchvision_pil, 20, None, pil=True),
    Row("RRC", "crop", "Pillow resize(box=…) + NumPy", geometry.ResizedCrop, 3, 2, pil=True),
    Row("W4", "pixels", "OpenCV hand-fused: clamp, one matrix, float tables", pixels.PixelsByMatrix, 1.5, 1),
    Row("W4", "pixels", "OpenCV hand-fused: call by call, float tables", pixels.PixelsByTables, 1.5, 1),
    Row("W5", "noise", "cv2.randn + cv2.add", pixels.Noise, 5, 2.5),
    Row("W6", "blur", "cv2.GaussianBlur 11 × 11", pixels.Blur, 2.3, 1.5),
]


def leg(avx512, options, folder, ratios, known):
    """All rows with one setting of the vector width; returns the table's lines and adds to the ratios.

    A row that is slower than known is measured again, and the better of the two counts: what has become slow is slow twice.
    """
    bits = 512 if avx512 else 256
    photos, squares = Pictures(folder, 4, 500, 375), Pictures(folder, 1, 512, 512)
    ours = AugDsl(avx512)
    title = f"{processor()}, {os.cpu_count()} cores; one thread; .NET {ours.banner[6:]}"
    lines = [title, "", "| work | against | ratio (medians of pairs) | ratio of minima | target | rival ms | ours ms | ours B/sample | check |",
             "|---|---|---:|---:|---:|---:|---:|---:|---|"]
    print("\n".join(lines), flush=True)
    for row in ROWS:
        if options.rows and row.name not in options.rows:
            continue
        pictures = photos if row.work in ("classification", "crop") else squares
        inputs = [Image.fromarray(a) for a in pictures.arrays] if row.pil else pictures.arrays
        ours.open(row.work, pictures)
        key = bits, row.name, row.rival
        result = compare(Rival(row.make(), inputs), ours, options.rounds, options.milliseconds)
        if recorded.slower(known, {key: result.ratio}, options.tolerance):
            result = max(result, compare(Rival(row.make(), inputs), ours, options.rounds, options.milliseconds), key=lambda r: r.ratio)
        ratios[key] = result.ratio
        check = checks.check(row.work, ours, pictures, folder)
        rows = [(row.rival, 1., row.targets[avx512], check)]
        rows += [(name, factor, on if avx512 else off, "") for name, factor, on, off in row.scaled]
        for rival, factor, target, text in rows:
            lines.append(f"| {row.name} | {rival} | **{factor * result.ratio:.2f}** | {factor * result.ratio_of_minima:.2f} | {f'≥ {target}' if target else '–'} | "
                         f"{factor * np.median(result.rival):.3f} | {np.median(result.ours):.3f} | {result.allocated:.0f} | {text} |")
            print(lines[-1], flush=True)
    ours.close()
    print(versions() + "\n", flush=True)
    return lines + ["", versions(), ""]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--avx512", choices=("on", "off", "both"), default="both", help="our side with 512-bit vectors, without, or one after the other")
    parser.add_argument("--rounds", type=int, default=41, help="pairs a row")
    parser.add_argument("--milliseconds", type=float, default=15, help="how long one side's turn is")
    parser.add_argument("--rows", type=lambda s: s.split(","), help="only these, such as W3,W6")
    parser.add_argument("--output", help="a Markdown file that the tables are written to as well")
    parser.add_argument("--record", metavar="CIRCUMSTANCES", help="write the ratios to recorded.csv, with what else the machine was doing")
    parser.add_argument("--check", action="store_true", help="compare the ratios with those of recorded.csv; the exit code is 1 if a row has become slower")
    parser.add_argument("--tolerance", type=float, default=recorded.TOLERANCE, help="by how much a row may be slower")
    options = parser.parse_args()
    if options.record and (options.rows or options.check):
        parser.error("--record takes all rows, and does not check")
    known, notes = recorded.read() if options.check else ({}, [])
    ratios = {}
    cv2.setNumThreads(1)
    cv2.ocl.setUseOpenCL(False)
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for avx512 in {"on": (True,), "off": (False,), "both": (True, False)}[options.avx512]:
            lines += leg(avx512, options, folder, ratios, known)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
    if options.record:
        recorded.write(ratios, ["ratio = the rival's time / ours, median of pairs; written by run.sh --record", f"{datetime.date.today()}, {lines[0]}", versions(), options.record])
    if options.check:
        if options.avx512 != "both":
            known = {key: ratio for key, ratio in known.items() if (key[0] == 512) == (options.avx512 == "on")}
        found = recorded.complaints(known, ratios, options.tolerance, part=bool(options.rows))
        print("recorded: " + "; ".join(notes[1:]))
        print("\n".join(found) or f"no row is slower than recorded by more than {options.tolerance:.0%}")
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
