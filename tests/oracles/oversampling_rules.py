"""What imbalanced-learn's rules say of every row, each with `*_clear`: 1 where the answer depends on no tie.

scikit-learn breaks ties as they come, and imblearn takes the first neighbour for the row itself, which a duplicate may be as well. There is no one
right answer for such rows: the tests compare the others.
"""
import numpy as np
from imblearn.over_sampling import BorderlineSMOTE
from imblearn.under_sampling import EditedNearestNeighbours, NearMiss, TomekLinks
from scipy.spatial.distance import cdist
from sklearn.neighbors import NearestNeighbors

DANGER = 10


def squares(x, y=None):
    """Exact to the last digits, unlike |x|² − 2xy + |y|²; rows themselves are infinitely far."""
    result = cdist(x, x if y is None else y, "sqeuclidean")
    if y is None:
        np.fill_diagonal(result, np.inf)
    return result


def tolerance(x):
    """What |x|² − 2xy + |y|² may be wrong by."""
    return 1e-13 * np.max(np.sum(x * x, axis=1))


def clear(x, k):
    """Rows without a duplicate whose k nearest rows are a set that no tie changes."""
    near = np.sort(squares(x), axis=1)[:, :k + 1]
    return (near[:, 0] > tolerance(x)) & (near[:, k] - near[:, k - 1] > tolerance(x))


def borderline(table, label):
    """0 safe, 1 danger, 2 noise for each row of a class."""
    search = NearestNeighbors(n_neighbors=DANGER + 1).fit(table.numeric)
    own = table.numeric[table.labels == label]
    sampler = BorderlineSMOTE(m_neighbors=DANGER)
    danger = sampler._in_danger_noise(search, own, label, table.labels, kind="danger")
    noise = sampler._in_danger_noise(search, own, label, table.labels, kind="noise")
    return {
        "borderline": (danger + 2 * noise).astype(np.uint8),
        "borderline_clear": clear(table.numeric, DANGER)[table.labels == label].astype(np.uint8),
    }


def adasyn(table, label):
    """The share of foreign neighbours (r × 5) and the new rows for each row of a class, as in ADASYN._fit_resample."""
    k = 5
    counts = np.bincount(table.labels)
    own = table.numeric[table.labels == label]
    nns = NearestNeighbors(n_neighbors=k + 1).fit(table.numeric).kneighbors(own, return_distance=False)[:, 1:]
    foreign = np.sum(table.labels[nns] != label, axis=1)
    ratio = foreign / k
    if ratio.sum() == 0:
        ratio = np.full(len(ratio), np.nan)  # imblearn refuses
    ratio = ratio / ratio.sum()
    new = np.rint(np.nan_to_num(ratio * (counts.max() - counts[label]), nan=-1))
    return {
        "adasyn_foreign": foreign.astype(np.uint8),
        "adasyn_new": new.astype(np.int16),
        "adasyn_clear": clear(table.numeric, k)[table.labels == label].astype(np.uint8),
    }


def mask(sampler, table):
    sampler.fit_resample(table.numeric, table.labels)
    result = np.zeros(len(table.labels), dtype=np.uint8)
    result[sampler.sample_indices_] = 1
    return result


def cleaning(table):
    """1 for each row that is kept. Default of imblearn: nothing is taken from the smallest class."""
    one = clear(table.numeric, 1)
    nearest = np.argmin(squares(table.numeric), axis=1)
    three = np.argsort(squares(table.numeric), axis=1, kind="stable")[:, :3]
    votes = np.apply_along_axis(np.bincount, 1, table.labels[three], minlength=table.labels.max() + 1)

    # One each: imblearn takes the lowest label for the mode, the library any of them.
    decided = np.sum(votes == votes.max(axis=1, keepdims=True), axis=1) == 1
    return {
        "tomek": mask(TomekLinks(), table),
        "tomek_clear": (one & one[nearest]).astype(np.uint8),
        "enn_all": mask(EditedNearestNeighbours(kind_sel="all"), table),
        "enn_mode": mask(EditedNearestNeighbours(kind_sel="mode"), table),
        "enn_clear": clear(table.numeric, 3).astype(np.uint8),
        "enn_mode_clear": (clear(table.numeric, 3) & decided).astype(np.uint8),
    }


def near_miss(table):
    """1 for each row that versions 1, 2 and 3 keep."""
    return {f"near_miss_{version}": mask(NearMiss(version=version), table) for version in (1, 2, 3)}
