"""The tables that oversampling.py reads: rows, kinds of columns, labels."""
import csv
import json
import os
from dataclasses import dataclass
from typing import Optional

import numpy as np

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../shared/data/tabular")

# Name → rows at most, and whether the first class is thinned.
TABLES = {
    "iris": (None, True),
    "wine": (None, False),
    "breast_cancer": (None, False),
    "digits": (None, True),
    "abalone_19": (None, False),
    "german_credit": (None, False),
    "adult": (2000, False),
}


@dataclass
class Table:
    numeric: np.ndarray
    categories: Optional[np.ndarray]  # codes in ordinal order of the text
    labels: np.ndarray

    def smallest(self):
        """The smallest class, of several the first."""
        return int(np.argmin(np.bincount(self.labels)))


def codes(column):
    names = sorted(set(column))  # by code point, which is C#'s ordinal order for these
    place = {name: code for code, name in enumerate(names)}
    return np.array([place[name] for name in column], dtype=np.int64)


def read(name):
    limit, thinned = TABLES[name]
    with open(os.path.join(DATA, "schema.json")) as file:
        schema = json.load(file)[name]
    with open(os.path.join(DATA, name + ".csv"), newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file)
    rows = rows[:limit]
    labels = codes([row[header.index(schema["label"])] for row in rows])
    if thinned:
        first = np.flatnonzero(labels == 0)
        dropped = set(first) - set(first[::3])
        rows = [row for index, row in enumerate(rows) if index not in dropped]
        labels = np.delete(labels, sorted(dropped))
    kinds = {column["name"]: column["kind"] for column in schema["columns"]}
    columns = dict(zip(header, zip(*rows)))
    numeric = np.array([[float(field) for field in columns[c]] for c in header if kinds.get(c) == "numeric"], dtype=np.float64).T.copy()
    nominal = [codes(columns[c]) for c in header if kinds.get(c) == "categorical"]
    return Table(numeric, np.array(nominal).T if nominal else None, labels)
