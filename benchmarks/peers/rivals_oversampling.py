"""imbalanced-learn's methods as sides of the comparison, and the neighbours that ours are checked against."""
import time
import warnings

from imblearn.over_sampling import ADASYN, SMOTE, SMOTENC, BorderlineSMOTE
from sklearn.neighbors import NearestNeighbors
from threadpoolctl import threadpool_info, threadpool_limits

warnings.filterwarnings("ignore", category=FutureWarning)


def neighbours(k, threads):
    """A search for k others: the row itself is the first that it finds."""
    return NearestNeighbors(n_neighbors=k + 1, n_jobs=threads)


METHODS = {
    "SMOTE": lambda table, threads: SMOTE(k_neighbors=neighbours(5, threads), random_state=0),
    "BorderlineSMOTE-1": lambda table, threads: BorderlineSMOTE(k_neighbors=neighbours(5, threads), m_neighbors=neighbours(10, threads), random_state=0),
    "ADASYN": lambda table, threads: ADASYN(n_neighbors=neighbours(5, threads), random_state=0),
    "SMOTENC": lambda table, threads: SMOTENC(categorical_features=list(range(table.categorical)), k_neighbors=neighbours(5, threads), random_state=0),
}


class ImbalancedLearn:
    """A method on a table: a sample is one resampling."""

    def __init__(self, method, table, threads):
        self._method, self._table, self._threads = method, table, threads
        self.synthetic = None

    def run(self, samples):
        # The limit also reaches the OpenMP threads that scikit-learn's search uses whatever n_jobs says.
        with threadpool_limits(self._threads):
            start = time.perf_counter_ns()
            for _ in range(samples):
                _, labels = METHODS[self._method](self._table, self._threads).fit_resample(self._table.x, self._table.y)
            elapsed = time.perf_counter_ns() - start
        self.synthetic = len(labels) - len(self._table.y)
        return elapsed, 0


def blas():
    """Which kernels NumPy's BLAS chose for this processor."""
    names = {f"{each['internal_api']} {each['version']} {each.get('architecture', '')}".strip() for each in threadpool_info() if each["user_api"] == "blas"}
    return ", ".join(sorted(names)) or "unknown BLAS"
