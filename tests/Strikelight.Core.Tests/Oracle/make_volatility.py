"""Writes volatility.csv: python3 make_volatility.py (needs mpmath).

Each row is a price rounded to the nearest double and the deviation sigma*sqrt(T) that gives exactly this double, to 25
digits. Its attainable error is what half a unit in the last place of each input (price, forward, strike), of the
result and of the logarithm of price and moneyness moves sigma, in relative terms.
"""

import random
from mpmath import mp, mpf, exp, findroot, log, sqrt
from black import cumulative, density, digits, undiscounted, write

HALF_UNIT = mpf(2) ** -53

rng = random.Random(20261126)


def row(band, deviation, log_moneyness):
    forward = round(10 ** rng.uniform(0, 3.8), 2)
    strike = float(forward * mp.e**log_moneyness)
    f, k, s = mpf(forward), mpf(strike), mpf(deviation)
    call = strike >= forward
    bound = min(forward, strike)
    price = float(undiscounted(f, k, s, call))
    if not 1e-290 < price < bound:
        return None
    p = mpf(price)
    upper = price > bound / 2

    def error(x):
        value = undiscounted(f, k, x, call)
        return log((mpf(bound) - value) / (mpf(bound) - p)) if upper else log(value / p)

    solved = findroot(error, (s, s * (1 + mpf(10) ** -9)), tol=mpf(10) ** -100, maxsteps=60)
    vega = sqrt(f * k) * density(log(k / f) / solved) * exp(-solved * solved / 8)
    d1 = log(f / k) / solved + solved / 2
    sign = 1 if call else -1
    by_forward = abs(cumulative(sign * d1)) * f
    by_strike = abs(cumulative(sign * (d1 - solved))) * k
    attainable = HALF_UNIT * ((p + by_forward + by_strike) / (vega * solved) + 1)
    return [band, repr(price), repr(forward), repr(strike), digits(solved, 25), digits(attainable, 4)]


def rows():
    deviations = (1e-3, 0.02, 0.15, 0.42, 1, 2, 2.8)
    for low, high in zip(deviations, deviations[1:]):
        for least, most, count in ((0, 1, 25), (1, 4, 25), (4, 9, 25), (9, 14, 15)):
            for _ in range(count):
                deviation = low * (high / low) ** rng.random()
                yield f"{least}-{most}", deviation, rng.choice((-1, 1)) * rng.uniform(least, most) * deviation
    for _ in range(40):
        yield "far", 10 ** rng.uniform(-2.8, 0), rng.choice((-1, 1)) * rng.uniform(14, 34)
    for _ in range(40):
        yield "wide", rng.uniform(2.8, 12), rng.uniform(-3, 3)
    for _ in range(30):
        yield "money", 10 ** rng.uniform(-4, 0.3), rng.choice((-1, 1)) * 10 ** rng.uniform(-12, -5)


def cases():
    for band, deviation, moneyness in rows():
        written = row(band, deviation, moneyness * deviation if band == "far" else moneyness)
        if written:
            yield written


write("volatility.csv", "make_volatility.py", "band,price,forward,strike,deviation,attainable", cases())
