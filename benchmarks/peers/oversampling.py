"""Times our oversampling against imbalanced-learn, in turns, and prints a table of ratios. See README.md; oversampling.sh starts it."""
import argparse
import os
import statistics
import tempfile

# OpenBLAS chooses its kernels by the processor: what a sandbox sets would slow the rival. PEERS_OPENBLAS_CORETYPE=SKYLAKEX tries others.
for variable in ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.pop(variable, None)
if "PEERS_OPENBLAS_CORETYPE" in os.environ:
    os.environ["OPENBLAS_CORETYPE"] = os.environ["PEERS_OPENBLAS_CORETYPE"]

import imblearn  # noqa: E402
import numpy as np  # noqa: E402
import sklearn  # noqa: E402

import rivals_oversampling as rivals  # noqa: E402
from harness import AugDsl, take_turns, warm  # noqa: E402
from machine import processor, versions  # noqa: E402
from tabledata import Table  # noqa: E402

CHECKED = 500  # bases whose neighbours are compared
MEMORY_LIMIT = 1e9


class Row:
    """A method on a table, and the least ratio that is aimed at (None: there is none). Slow rows take minutes."""

    def __init__(self, method, table, target=None, slow=False):
        self.method, self.table, self.target, self.slow = method, table, target, slow
        self.categorical = method == "SMOTENC"


ROWS = [
    Row("SMOTE", "A"), Row("SMOTE", "B"),
    Row("BorderlineSMOTE-1", "A"), Row("BorderlineSMOTE-1", "B"),
    Row("ADASYN", "A"), Row("ADASYN", "B"),
    Row("SMOTENC", "A/5"), Row("SMOTENC", "A", slow=True),
]

HEAD = ["| method | table | threads | ratio (medians of pairs) | ratio of minima | target | imbalanced-learn, s | ours, s | rounds | check |",
        "|---|---|---:|---:|---:|---:|---:|---:|---:|---|"]


def check(row, table, rival, ours, folder):
    """The number of new rows on both sides, and whether ours lie between a row and one of its neighbours as scikit-learn finds them."""
    path = os.path.join(folder, "result")
    ours.save(path)
    pairs = np.fromfile(path, np.int32).reshape(-1, 2)
    words = [f"{len(pairs)} new rows" + ("" if len(pairs) == rival.synthetic else f", rival {rival.synthetic}")]
    if not row.categorical:  # scikit-learn has no such distance
        words.append(neighbours_found(table, pairs))
    return ", ".join(words)


def neighbours_found(table, pairs):
    minority = table.minority
    bases = np.unique(pairs[:, 0])
    bases = bases[np.linspace(0, len(bases) - 1, min(CHECKED, len(bases))).astype(int)]
    found = rivals.neighbours(5, 1).fit(table.x[minority]).kneighbors(table.x[bases], return_distance=False)[:, 1:]
    known = dict(zip(bases.tolist(), (set(minority[each].tolist()) for each in found)))
    asked = [(base, other) for base, other in pairs.tolist() if base in known]
    wrong = sum(other not in known[base] for base, other in asked)
    return f"neighbours of {len(bases)} rows as scikit-learn's" if wrong == 0 else f"**{wrong} of {len(asked)} neighbours differ**"


def compare(row, table, threads, ours, options):
    """Both sides in turns; so many that the rival takes about the given time, and at least one."""
    rival = rivals.ImbalancedLearn(row.method, table, threads)
    ours.oversample(row.method, threads, table)
    warm_up(ours)
    first = rival.run(1)[0]
    rounds = max(1, min(options.rounds, int(options.seconds * 1e9 / first)))
    if rounds == 1:  # not worth a second time: what is warm in a call of this length is warm
        times = {rival: [first], ours: [ours.run(1)[0]]}
    else:
        times, _ = take_turns([rival, ours], {rival: 1, ours: 1}, rounds)
    return rival, times[rival], times[ours]


def warm_up(side):
    """Two seconds of calls, or a single one that is longer."""
    if side.run(1)[0] < 2e9:
        warm(side, 2.)


def line(row, table, threads, rival, theirs, ours, text):
    ratio = statistics.median(r / o for r, o in zip(theirs, ours))
    target = f"≥ {row.target}" if row.target else "–"
    return (f"| {row.method} | {row.table} | {threads} | **{ratio:.2f}** | {min(theirs) / min(ours):.2f} | {target} | "
            f"{statistics.median(theirs) / 1e9:.3f} | {statistics.median(ours) / 1e9:.3f} | {len(ours)} | {text} |")


def memory(avx512, threads, folder):
    """Peak resident memory of SMOTE on a large table, in a process of its own; the table itself is in it, and so is the result."""
    table = Table("memory", folder)
    process = AugDsl(avx512)
    process.oversample("SMOTE", threads, table, 0.5)
    before = process.peak()
    seconds = process.run(1)[0] / 1e9
    after = process.peak()
    process.close()
    rows, columns = table.x.shape
    return [f"Memory: SMOTE, {rows:,} x {columns} float32, {len(table.minority):,} of the minority, to half the majority, {threads} threads, first call: "
            f"peak {after / 1e6:.0f} MB (target {MEMORY_LIMIT / 1e6:.0f} MB), {before / 1e6:.0f} MB of it with the table read; {seconds:.2f} s", ""]


def measure(avx512, options, folder):
    """All rows; returns the lines."""
    ours = AugDsl(avx512)
    lines = [f"{processor()}, {os.cpu_count()} cores; .NET {ours.banner[6:]}; at most {options.rounds} rounds", "",
             f"imbalanced-learn {imblearn.__version__}, scikit-learn {sklearn.__version__}, {rivals.blas()}, {versions()}", "", *HEAD]
    print("\n".join(lines), flush=True)
    tables = {}
    for row in ROWS:
        if options.rows and row.method not in options.rows or options.sets and row.table not in options.sets or row.slow and not options.slow:
            continue
        name = row.table, row.categorical
        if name not in tables:
            tables[name] = Table(*name[:1], folder, row.categorical)
        for threads in options.threads:
            rival, theirs, own = compare(row, tables[name], threads, ours, options)
            lines.append(line(row, tables[name], threads, rival, theirs, own, check(row, tables[name], rival, ours, folder)))
            print(lines[-1], flush=True)
    ours.close()
    lines.append("")
    if options.memory or not (options.rows or options.sets):
        lines += memory(avx512, max(options.threads), folder)
        print("\n" + lines[-2] + "\n", flush=True)
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--avx512", choices=("on", "off", "both"), default="on", help="our side with 512-bit vectors, without, or one after the other")
    parser.add_argument("--threads", type=lambda s: [int(each) for each in s.split(",")], default=[1, 2], help="of both sides, such as 1,2")
    parser.add_argument("--rounds", type=int, default=5, help="turns of every side, at most")
    parser.add_argument("--seconds", type=float, default=60, help="how long the rival's turns of one row may take together; one turn in any case")
    parser.add_argument("--rows", type=lambda s: s.split(","), help="only these methods, such as SMOTE,ADASYN")
    parser.add_argument("--sets", type=lambda s: s.split(","), help="only these tables: A, B, A/5")
    parser.add_argument("--slow", action="store_true", help="SMOTENC on the whole of A too: the rival takes minutes")
    parser.add_argument("--memory", action="store_true", help="the memory line too when --rows or --sets is given")
    parser.add_argument("--output", help="a Markdown file that the table is written to as well")
    options = parser.parse_args()
    lines = []
    with tempfile.TemporaryDirectory() as folder:
        for avx512 in {"on": (True,), "off": (False,), "both": (True, False)}[options.avx512]:
            lines += measure(avx512, options, folder)
    if options.output:
        with open(options.output, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))


if __name__ == "__main__":
    main()
