"""Prints what SymmetricBeta must give: "alpha u quantile", the inverse distribution function of Beta(alpha, alpha) at u by SciPy.

    /usr/bin/python3 tests/oracles/beta_quantiles.py > tests/AugDsl.Tests/Mixing/Beta.oracle.txt

The uniform numbers include both tails, the middle and both sides of it. Not rounded to the grid of 2^-20: the test does that.
"""
from scipy.stats import beta

ALPHAS = [0.01, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1, 1.5, 2, 4, 7.5, 20, 100, 433, 1000]
UNIFORM = [1e-12, 1e-6, 0.001, 0.01, 0.05, 0.1, 0.123456789, 0.25, 0.3, 0.42, 0.49, 0.4999999, 0.5, 0.5000001, 0.51, 0.6, 0.75, 0.877, 0.95, 0.999, 0.999999]

for alpha in ALPHAS:
    for u in UNIFORM:
        print(repr(float(alpha)), repr(u), repr(float(beta.ppf(u, alpha, alpha))))
