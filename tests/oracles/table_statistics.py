"""Prints what `augdsl stats TABLE.csv` must find in ../shared/data/tabular: one line a column.

    /usr/bin/python3 tests/oracles/table_statistics.py > tests/AugDsl.Tests/Cli/Tables.oracle.txt

"file|column|kind|missing|distinct|mean|std|min|max", read by Python's csv module, figures by NumPy in double (std of the population).
"""
import csv
import glob
import os

import numpy as np

DATA = os.path.join(os.path.dirname(__file__), "../../../shared/data/tabular")


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


for path in sorted(glob.glob(os.path.join(DATA, "*.csv"))):
    header, *rows = csv.reader(open(path, newline="", encoding="utf-8-sig"))
    for name, column in zip(header, zip(*rows)):
        present = [field for field in column if field.strip() != ""]
        values = [number(field) for field in present]
        line = [os.path.basename(path), name, "category", len(column) - len(present), len(set(present))]
        if None not in values:
            array = np.array(values)
            line[2], line[4] = "number", len(set(values))
            line += [repr(float(f)) for f in (array.mean(), array.std(), array.min(), array.max())]
        print(*line, sep="|")
