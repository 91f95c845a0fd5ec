"""Writes oversampling/<table>.npz: what imbalanced-learn 0.10 and scikit-learn 1.2 (Debian 12) find in the tables of ../shared/data/tabular.

    /usr/bin/python3 tests/oracles/oversampling.py            # writes oversampling/*.npz
    /usr/bin/python3 tests/oracles/oversampling.py --check    # compares with the committed ones instead

Numeric columns in double, labels coded in ordinal order. `thinned` tables are balanced; of their first class only every third row is taken, in C# too.
"""
import argparse
import os
import sys
import warnings

import numpy as np
from sklearn.neighbors import NearestNeighbors

from oversampling_categories import mixed_arrays
from oversampling_rules import adasyn, borderline, cleaning, near_miss
from oversampling_tables import TABLES, read

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "oversampling")
QUERIES = 100


def spread(count):
    """At most QUERIES of count rows, evenly: every table is asked the same number of questions."""
    return np.arange(0, count, max(1, -(-count // QUERIES)))


def neighbours(x, k):
    """Rows asked for, their k + 1 nearest other rows and the distances; the last one tells whether the k-th place is tied."""
    k = min(k + 1, len(x) - 1)
    search = NearestNeighbors(n_neighbors=k, algorithm="brute").fit(x)

    # Without rows to ask for, a row is never its own neighbour, duplicates or not.
    distances, rows = search.kneighbors()
    asked = spread(len(x))
    return asked.astype(np.int16), rows[asked].astype(np.int16), distances[asked]


def arrays(table):
    smallest = table.smallest()
    result = {"labels": table.labels.astype(np.uint8)}
    for name, x, k in (("class", table.numeric[table.labels == smallest], 5), ("all", table.numeric, 10)):
        asked, rows, distances = neighbours(x, k)
        result |= {f"{name}_asked": asked, f"{name}_rows": rows, f"{name}_distances": distances}
    result |= borderline(table, smallest)
    result |= adasyn(table, smallest)
    result |= cleaning(table)
    result |= near_miss(table)
    if table.categories is not None:
        result |= mixed_arrays(table, smallest)
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a committed array differs")
    options = parser.parse_args()
    warnings.filterwarnings("ignore")  # of NearMiss 3, which may find fewer rows than it should
    wrong = 0
    for name in TABLES:
        made = arrays(read(name))
        path = os.path.join(FOLDER, name + ".npz")
        if not options.check:
            os.makedirs(FOLDER, exist_ok=True)
            np.savez_compressed(path, **made)
            print(name, os.path.getsize(path), {key: value.shape for key, value in made.items()})
            continue
        with np.load(path) as stored:
            for key, value in made.items():
                if not (key in stored and np.allclose(stored[key], value, rtol=1e-12, atol=1e-12)):
                    print(f"{name}: {key} differs")
                    wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
