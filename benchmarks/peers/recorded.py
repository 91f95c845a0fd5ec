"""The ratios of an earlier run, and whether those of a new one are as good: what `run.sh --record` writes and `run.sh --check` reads."""
import csv
import os

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded.csv")
TOLERANCE = 0.15  # medians of pairs differ by up to a tenth between runs on a shared machine
FIELDS = ["bits", "work", "against", "ratio"]


def read(path=PATH):
    """Ratios (rival's time ÷ ours) by (bits, work, rival), and the lines that say how they were measured."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().splitlines()
    notes = [line[2:] for line in lines if line.startswith("# ")]
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {(int(row["bits"]), row["work"], row["against"]): float(row["ratio"]) for row in rows}, notes


def write(ratios, notes, path=PATH):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {note}\n" for note in notes)
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(FIELDS)
        rows.writerows([*key, f"{ratio:.2f}"] for key, ratio in ratios.items())


def slower(recorded, measured, tolerance=TOLERANCE):
    """The rows of which ours is slower than recorded by more than the tolerance."""
    return [key for key, ratio in measured.items() if key in recorded and ratio * (1 + tolerance) < recorded[key]]


def complaints(recorded, measured, tolerance=TOLERANCE, part=False):
    """What is wrong with a run, one line each; nothing if it is as good as the recorded one. A part of the rows leaves the others out."""
    def line(key, text):
        return f"{key[0]} bits, {key[1]} against {key[2]}: {text}"

    found = [line(key, f"ratio {measured[key]:.2f}, recorded {recorded[key]:.2f}: {recorded[key] / measured[key] - 1:.0%} slower, more than {tolerance:.0%}")
             for key in slower(recorded, measured, tolerance)]
    found += [line(key, "has no recorded ratio: record the table anew") for key in measured if key not in recorded]
    if not part:
        found += [line(key, "is recorded, but was not measured") for key in recorded if key not in measured]
    return found
