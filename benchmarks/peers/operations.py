"""Every operation alone, 512 × 512 RGB8 to RGB8, against the fastest rival of the same work. See README.md; operations.sh starts it."""
import argparse
import datetime
import fnmatch
import math
import os
import re
import statistics
import tempfile

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # before NumPy is loaded

import cv2  # noqa: E402
import numpy as np  # noqa: E402
import torch  # noqa: E402

import alone_colour  # noqa: E402, F401
import alone_geometry  # noqa: E402, F401
import alone_rasters  # noqa: E402, F401
from alone_policies import POLICIES  # noqa: E402
from alone_rivals import RIVALS, SIDE  # noqa: E402
from harness import HERE, AugDsl, Rival, compare, samples_a_round, warm  # noqa: E402
from machine import processor, versions  # noqa: E402
from pictures import Pictures  # noqa: E402

WARMING = 1.2  # seconds a row


def operations():
    """Names and attributes of the pipelines of our side, in their order."""
    with open(os.path.join(HERE, "AugDsl.Peers", "Pipelines", "Alone.cs"), encoding="utf-8") as file:
        return [(name, text) for text, name in re.findall(r"^\[AugmentationPipeline, (.*)\]\npublic sealed partial class (\w+);", file.read(), re.M)]


def fastest(entries, arrays):
    """The entry that takes the least time, with its side of the comparison."""
    def time(side):
        warm(side, .05)
        return min(side.run(3)[0] for _ in range(5))
    sides = [(entry, Rival(entry.make(), entry.inputs(arrays))) for entry in entries]
    return min(sides, key=lambda pair: time(pair[1]))


def difference(entry, ours, arrays, folder):
    if entry.drawn:
        return "drawn"
    path = os.path.join(folder, "result")
    ours.run(1)
    ours.save(path)
    expected = entry.pixels(entry.make()(entry.inputs(arrays)[0]))
    d = np.abs(np.fromfile(path, np.uint8).reshape(expected.shape).astype(int) - expected)
    return "equal" if not d.any() else f"mean {d.mean():.2g}, max {d.max()}"


def measure(name, text, ours, pictures, folder, options):
    """The row, and its ratio (the lower of the two), None without a rival and for a policy."""
    ours.alone(name, pictures)
    entries = RIVALS.get(name, [])
    if not entries:
        warm(ours, WARMING)
        count = samples_a_round(ours, options.milliseconds)
        own = statistics.median(ours.run(count)[0] / count for _ in range(options.rounds))
        return f"| `{text}` | none: ours only | – | – | – | {own / 1e6:.3f} | {own / SIDE / SIDE:.2f} | – |", None
    entry, side = fastest(entries, pictures.arrays)
    result = compare(side, ours, options.rounds, options.milliseconds, WARMING)
    pixels = difference(entry, ours, pictures.arrays, folder)
    own = statistics.median(result.ours)
    notes = "; ".join(filter(None, (pixels, entry.difference)))
    return (f"| `{text}` | {entry.library} | **{result.ratio:.2f}** | {result.ratio_of_minima:.2f} | {statistics.median(result.rival):.3f} | {own:.3f} | "
            f"{own * 1e6 / SIDE / SIDE:.2f} | {notes} |", None if name in POLICIES else min(result.ratio, result.ratio_of_minima))  # a policy is no operation: the mean is without it


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", default="*", help="only operations like this, such as 'Median*'; several with commas")
    parser.add_argument("--avx512", choices=("on", "off"), default="on", help="our side with 512-bit vectors, or without")
    parser.add_argument("--rounds", type=int, default=21, help="pairs a row")
    parser.add_argument("--milliseconds", type=float, default=10, help="how long one side's turn is")
    parser.add_argument("--output", help="a Markdown file that the table is written to as well")
    options = parser.parse_args()
    cv2.setNumThreads(1)
    cv2.ocl.setUseOpenCL(False)
    torch.set_num_threads(1)
    lines, ratios = [], {}

    def say(line):
        lines.append(line)
        print(line, flush=True)
    with tempfile.TemporaryDirectory() as folder:
        pictures = Pictures(folder, 1, SIDE, SIDE)
        ours = AugDsl(options.avx512 == "on")
        say(f"{datetime.date.today()}, {processor()}, {os.cpu_count()} cores; one thread; .NET {ours.banner[6:]}; {versions()}; {options.rounds} pairs a row\n")
        say("| operation | fastest rival | ratio (medians of pairs) | of minima | rival ms | ours ms | ours, ns a pixel | pixels, and what is not the same work |")
        say("|---|---|---:|---:|---:|---:|---:|---|")
        for name, text in operations():
            if any(fnmatch.fnmatch(name, pattern) for pattern in options.rows.split(",")):
                line, ratio = measure(name, text, ours, pictures, folder, options)
                say(line)
                if ratio:
                    ratios[name] = ratio
        ours.close()
    if ratios:
        mean = math.exp(statistics.fmean(map(math.log, ratios.values())))
        below = ", ".join(f"{name} {ratio:.2f}" for name, ratio in sorted(ratios.items(), key=lambda r: r[1]) if ratio < 1)
        say(f"\nGeometric mean of the lower of both ratios over {len(ratios)} rows: **{mean:.2f}**. Below 1: {below or 'none'}.")
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


main()
