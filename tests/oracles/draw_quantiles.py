"""Prints what numbers of steps with a range must be: "distribution u a b value", of Beta "Beta u a b alpha beta x 1-x".

    /usr/bin/python3 tests/oracles/draw_quantiles.py > tests/AugDsl.Tests/Randomness/Draws.oracle.txt

Both tails, the middle and both sides of it; shapes from the smallest to the largest legal one. SciPy 1.10 (python3-scipy) gives log-uniform and truncated
normal numbers. Its Beta quantiles are wrong by up to a hundredth in the tails, so they are found with mpmath (python3-mpmath) at 50 digits.
"""
from mpmath import betainc, log, mp, mpf, exp
from scipy.stats import loguniform, truncnorm

mp.dps = 50
UNIFORM = [1e-12, 1e-6, 0.001, 0.05, 0.123456789, 0.25, 0.4999999, 0.5, 0.6, 0.75, 0.95, 0.999999, 1 - 2.0 ** -53]
SHAPES = [0.1, 0.37, 1, 2, 5.5, 30, 100]


def show(name, *numbers):
    print(name, *(repr(float(n)) for n in numbers))


def lower(u, a, b):
    """x with I_x(a, b) = u, by halving the logarithm's interval."""
    low, high = mpf(-2000), mpf(0)
    for _ in range(90):
        middle = (low + high) / 2
        if betainc(a, b, 0, exp(middle), regularized=True) < u:
            low = middle
        else:
            high = middle
    return exp(high)


def quantile(u, a, b):
    """x and 1 - x, the smaller one found by itself."""
    if betainc(a, b, 0, a / (a + b), regularized=True) >= u:
        x = lower(u, a, b)
        return x, 1 - x
    y = lower(1 - u, b, a)
    return 1 - y, y


for u in UNIFORM:
    for low, high in [(0.5, 2), (1e-6, 3), (1, 65535)]:
        show("LogUniform", u, low, high, loguniform.ppf(u, low, high))
    for low, high in [(-30, 30), (0.2, 0.7)]:
        show("TruncatedNormal", u, low, high, truncnorm.ppf(u, -2, 2, loc=(low + high) / 2, scale=(high - low) / 4))
    for a in SHAPES:
        for b in SHAPES:
            show("Beta", u, 0, 1, a, b, *quantile(mpf(u), mpf(a), mpf(b)))
