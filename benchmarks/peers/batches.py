"""Times our loader and our pairs against batches of other libraries, in turns, and prints a table of ratios. See README.md; batches.sh starts it."""
import argparse
import os
import statistics
import tempfile

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # before NumPy is loaded

import cv2  # noqa: E402
import numpy as np  # noqa: E402

import batchdata  # noqa: E402
import rivals_batches as rivals  # noqa: E402
from harness import AugDsl, Rival, samples_a_round, take_turns, warm  # noqa: E402
from machine import processor, versions  # noqa: E402

# Medians of the stored session (RESULTS.md of the peers), libraries that are no Debian packages: imgaug 0.4 augment_images and the cv2 loop, ms
# (W1); albumentations 2.0.8 and the hand-fused cv2, both in a DataLoader of two workers, images/s (W9).
IMGAUG, IMGAUG_CV2 = 1.890, 0.1465
ALBUMENTATIONS, ALBUMENTATIONS_CV2 = 812, 919
THREADS = 2

HEAD = ["| work | against | ours is | ratio (medians of pairs) | ratio of minima | target | theirs | ours | check |",
        "|---|---|---|---:|---:|---:|---:|---:|---|"]


class Times:
    """A side's rounds, in nanoseconds a unit: a batch, a picture, a pair."""

    def __init__(self, rounds, units=1.):
        self.rounds = [ns / units for ns in rounds]

    @property
    def median(self):
        return statistics.median(self.rounds)

    def times(self, factor):
        return Times(self.rounds, 1 / factor)


def line(work, against, ours_is, theirs, ours, show, target, check="", inverse=False):
    """One row of the table; the ratio is theirs ÷ ours, or `inverse`."""
    above, below = (ours, theirs) if inverse else (theirs, ours)
    ratio = statistics.median(a / b for a, b in zip(above.rounds, below.rounds))
    minima = min(above.rounds) / min(below.rounds)
    aim = "–" if target is None else f"{'≤' if inverse else '≥'} {target}"
    return f"| {work} | {against} | {ours_is} | **{ratio:.2f}** | {minima:.2f} | {aim} | {show(theirs.median)} | {show(ours.median)} | {check} |"


def run(sides, options):
    """Warms the sides and lets them take turns; nanoseconds a sample of each, round by round."""
    for side in sides:
        warm(side, 2.0 if isinstance(side, AugDsl) else 0.5)
    times, _ = take_turns(sides, {side: samples_a_round(side, options.milliseconds) for side in sides}, options.rounds)
    return times


def result(side, folder, kind):
    path = os.path.join(folder, "result")
    side.save(path)
    return np.fromfile(path, kind)


def small_gray(avx512, options, folder):
    """W1: our loader with one thread over Fashion-MNIST, against a loop of warps."""
    whole, shift = AugDsl(avx512), AugDsl(avx512)
    whole.load("gray", 1, batchdata.FASHION)
    shift.load("shift", 1, batchdata.FASHION)
    rival = Rival(rivals.ShiftLoop(), batchdata.fashion_batches(40, rivals.BATCH))
    times = run([rival, whole, shift], options)
    loop, batches = Times(times[rival]), batchdata.FASHION_COUNT // rivals.BATCH
    floats, bytes_ = result(whole, folder, np.float32), result(shift, folder, np.uint8)
    checks = {whole: f"{floats.size // 784} pictures, mean {floats.mean():.2f}, σ {floats.std():.2f}",
              shift: f"{bytes_.size // 784} pictures, mean {bytes_.mean():.0f} levels"}
    for side, name in ((whole, "shift, noise, normalise"), (shift, "shift alone, to bytes")):
        ours = Times(times[side], batches)
        for against, theirs, target in (("imgaug 0.4 augment_images, shift alone (stored figure, scaled by the row below)", loop.times(IMGAUG / IMGAUG_CV2), 50),
                                        ("cv2.warpAffine loop, shift alone", loop, None)):
            yield line("W1", against, name, theirs, ours, lambda ns: f"{ns / 1e6:.4f} ms a batch", target, checks[side])
    whole.close()
    shift.close()


def jpeg_folder(avx512, options, folder):
    """W9: a folder of JPEG files to batches, two threads against two worker processes, whole epochs."""
    pictures = os.path.join(folder, "jpeg")
    paths = batchdata.jpeg_files(pictures)
    # The rivals' workers are forked before our processes exist, so that they hold no end of our pipes.
    pillow, tensor, fused = (make(paths, THREADS) for make in (rivals.pillow_torchvision, rivals.tensor_torchvision, rivals.opencv_fused))
    for side in (pillow, tensor, fused):
        side.run(1)
    whole, scaled = AugDsl(avx512), AugDsl(avx512)
    whole.load("classification", THREADS, pictures)
    scaled.load("scaled", THREADS, pictures)
    times = {side: Times(rounds, len(paths)) for side, rounds in run([pillow, tensor, fused, whole, scaled], options).items()}
    against = [("torchvision PIL path, DataLoader, 2 workers", times[pillow], 2),
               ("read_image + torchvision byte tensors, DataLoader, 2 workers", times[tensor], 2),
               ("cv2 + hand-fused OpenCV, DataLoader, 2 workers", times[fused], None),
               ("cv2 + albumentations 2.0.8, 2 workers (stored figure, scaled by the row above)", times[fused].times(ALBUMENTATIONS_CV2 / ALBUMENTATIONS), 2)]
    for side, name in ((whole, "default settings, 2 threads"), (scaled, "ScaledDecoding, 2 threads")):
        values = result(side, folder, np.float32)
        check = f"{values.size // (3 * 224 * 224)} samples, mean {values.mean():.2f}, {values.min():.2f} to {values.max():.2f}"
        for rival, theirs, target in against:
            yield line("W9", rival, name, theirs, times[side], lambda ns: f"{1e9 / ns:.0f} images/s", target, check)
    whole.close()
    scaled.close()


def mixup(avx512, options, folder):
    """A mixed pair against the two samples alone; both sides are ours, with the same keys in every pair of turns."""
    files = batchdata.raw_files(folder)
    sides = mixed, singles = [AugDsl(avx512), AugDsl(avx512)]
    for side, how in ((mixed, "mixed"), (singles, "singles")):
        side.pair(how, batchdata.WIDTH, batchdata.HEIGHT, files)
        warm(side, 2.0)
        side.pair(how, batchdata.WIDTH, batchdata.HEIGHT, files)  # the count starts again, and with it the keys
    count = samples_a_round(singles, options.milliseconds)
    samples_a_round(mixed, options.milliseconds)  # so that both have run as many
    times, _ = take_turns(sides, dict.fromkeys(sides, count), options.rounds)
    values = result(mixed, folder, np.float32)
    yield line("Mixup", "two single samples of W2, of our own", "one pair of W2 in one pass", Times(times[singles]), Times(times[mixed]),
               lambda ns: f"{ns / 1e3:.0f} µs a pair", 1.1, f"mean {values.mean():.2f}, {values.min():.2f} to {values.max():.2f}", inverse=True)
    mixed.close()
    singles.close()


ROWS = {"W1": small_gray, "W9": jpeg_folder, "Mixup": mixup}


def leg(avx512, options, folder):
    """All rows with one setting of the vector width; returns the table's lines."""
    probe = AugDsl(avx512)
    title = f"{processor()}, {os.cpu_count()} cores; .NET {probe.banner[6:]}; {options.rounds} rounds"
    probe.close()
    lines = [title, "", *HEAD]
    print("\n".join(lines), flush=True)
    for name, rows in ROWS.items():
        if options.rows and name not in options.rows:
            continue
        for row in rows(avx512, options, folder):
            lines.append(row)
            print(row, flush=True)
    print("\n" + versions() + "\n", flush=True)
    return lines + ["", versions(), ""]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--avx512", choices=("on", "off", "both"), default="both", help="our side with 512-bit vectors, without, or one after the other")
    parser.add_argument("--rounds", type=int, default=15, help="turns of every side")
    parser.add_argument("--milliseconds", type=float, default=100, help="how long one side's turn is; at least one sample, and with a loader one epoch")
    parser.add_argument("--rows", type=lambda s: s.split(","), help=f"only these of {', '.join(ROWS)}")
    parser.add_argument("--output", help="a Markdown file that the tables are written to as well")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    cv2.ocl.setUseOpenCL(False)
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for avx512 in {"on": (True,), "off": (False,), "both": (True, False)}[options.avx512]:
            lines += leg(avx512, options, folder)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))


if __name__ == "__main__":
    main()
