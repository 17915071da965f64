"""Writes functions.csv: python3 make_functions.py (needs mpmath).

Exponential, logarithm, Mills' ratio and its decline 1 - z*M(z) at doubles written so that they read back exactly.
"""

import random
from mpmath import mp, mpf, exp, log
from black import cumulative, density, digits, write

rng = random.Random(20261127)


def rows():
    for x in [0.0, 1.0, -1.0, 1e-300, -708.0, 709.0] + [rng.uniform(-708, 709) for _ in range(200)]:
        yield "exp", repr(x), digits(exp(mpf(x)), 20)
    for x in [rng.uniform(-1, 1) * 10 ** rng.uniform(-12, 0) for _ in range(150)]:
        yield "exp", repr(x), digits(exp(mpf(x)), 20)
    near_one = [1 + rng.uniform(-1, 1) * 10 ** rng.uniform(-12, -0.5) for _ in range(150)]
    for x in [2.0, 0.5, 2.3e-308, 1.7e308] + near_one + [10 ** rng.uniform(-307, 308) for _ in range(200)]:
        yield "log", repr(x), digits(log(mpf(x)), 20)
    for x in [0.0, -0.75, 1e-9] + [rng.uniform(-1.45, 40) for _ in range(250)] + [rng.uniform(-1, 3) for _ in range(150)]:
        z = mpf(x)
        yield "mills", repr(x), digits(cumulative(-z) / density(z), 20)
    for x in [0.0, 1e-9] + [rng.uniform(0, 40) for _ in range(200)] + [10 ** rng.uniform(-6, 4) for _ in range(60)]:
        yield "decline", repr(x), digits(decline(mpf(x)), 20)


def decline(z):
    if z < 100:
        return 1 - z * cumulative(-z) / density(z)
    total, term = mpf(0), -mpf(1)  # the asymptotic series, whose terms shrink for long at such z
    for k in range(1, 40):
        term *= -(2 * k - 1) / (z * z)
        total += term
    return total


write("functions.csv", "make_functions.py", "function,argument,value", rows())
