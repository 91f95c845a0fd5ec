"""Distances of tables with categories, among the first rows of the smallest class."""
import imblearn.over_sampling._smote.base as base
import numpy as np
from imblearn.metrics.pairwise import ValueDifferenceMetric
from imblearn.over_sampling import SMOTENC
from scipy.spatial.distance import cdist

ROWS = 30


def mixed_arrays(table, label):
    own = np.flatnonzero(table.labels == label)
    first = own[:ROWS]
    metric = ValueDifferenceMetric().fit(table.categories, table.labels)
    median, theirs = smote_nc(table)
    x = table.numeric[first]
    mismatches = np.sum(table.categories[first][:, None, :] != table.categories[first][None, :, :], axis=2)
    squares = cdist(x, x, "sqeuclidean")
    return {
        "nc_median": np.array([median]),
        "nc_mismatches": mismatches.astype(np.uint8),
        "nc_paper": squares + mismatches * median ** 2,
        "nc_imblearn": cdist(theirs[first], theirs[first], "sqeuclidean"),
        "n_vdm": metric.pairwise(table.categories[first].astype(np.int32)),
    }


def smote_nc(table):
    """The median and the encoded rows, as SMOTENC._fit_resample makes them: a mismatch counts median² / 2, in the paper median²."""
    seen = {}

    original = base.SMOTE._fit_resample

    def watch(self, x, y):
        seen["x"] = x.toarray()
        return original(self, x, y)

    base.SMOTE._fit_resample = watch
    try:
        numeric = table.numeric.shape[1]
        sampler = SMOTENC(categorical_features=list(range(numeric, numeric + table.categories.shape[1])), random_state=0)
        sampler.fit_resample(np.hstack([table.numeric, table.categories.astype(np.float64)]), table.labels)
    finally:
        base.SMOTE._fit_resample = original
    return float(sampler.median_std_), seen["x"]
