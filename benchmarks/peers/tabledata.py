"""Tables for oversampling, as w10data.py of the stored session makes them, and as raw files for the other process."""
import os

import numpy as np

SETS = {"A": (100_000, 64, 10_000), "B": (200_000, 32, 20_000), "A/5": (20_000, 64, 2_000), "memory": (1_000_000, 32, 100_000)}
CATEGORICAL = 8  # columns, and five categories in each


class Table:
    """Eight overlapping Gaussian clusters; the minority is shifted so that about half of it is near the border."""

    def __init__(self, name, folder, categorical=False):
        self.name = name
        rows, columns, minority = SETS[name]
        random = np.random.default_rng(0)
        centres = random.standard_normal((8, columns)).astype(np.float32) * 1.5
        x = random.standard_normal((rows, columns), dtype=np.float32)
        x += centres[random.integers(0, 8, rows)]
        y = np.zeros(rows, np.int64)
        y[:minority] = 1
        x[:minority] += (random.standard_normal(columns) * .35).astype(np.float32)
        order = random.permutation(rows)
        self.x, self.y = x[order], y[order]
        self.categorical = CATEGORICAL if categorical else 0
        if categorical:
            self.x[:, :CATEGORICAL] = np.abs((self.x[:, :CATEGORICAL] * 2).astype(np.int64)) % 5
        stem = os.path.join(folder, f"{name.replace('/', '_')}{self.categorical}")
        self.values, self.labels = stem + ".values", stem + ".labels"
        self.x.tofile(self.values)
        self.y.astype(np.int32).tofile(self.labels)

    @property
    def minority(self):
        """The rows of the minority, by number."""
        return np.flatnonzero(self.y == 1)

    @property
    def missing(self):
        """How many rows the minority is short of."""
        return len(self.y) - 2 * len(self.minority)
