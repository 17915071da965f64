"""Writes the reference tables of the pricing tests with 60 digits: python3 make_oracle.py (needs mpmath).

Nothing here knows the closed forms of the Greeks: they are numerical derivatives of the price. Every input is a double
written so that it reads back exactly.
"""

import random
from mpmath import mp, mpf, erfc, exp, log, sqrt, pi, diff, findroot

mp.dps = 60
rng = random.Random(20261122)


def density(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def cumulative(x):
    return erfc(-x / sqrt(2)) / 2


def undiscounted(forward, strike, deviation, call):
    d1 = log(forward / strike) / deviation + deviation / 2
    sign = 1 if call else -1
    return sign * (forward * cumulative(sign * d1) - strike * cumulative(sign * (d1 - deviation)))


def short(x):
    return mp.nstr(x, 20, min_fixed=0, max_fixed=0)


def write(name, header, rows):
    with open(name, "w", newline="\n") as out:
        out.write("# made by make_oracle.py\n" + header + "\n")
        for row in rows:
            out.write(",".join(row) + "\n")


def normal_rows():
    points = [0.0, -0.75, 0.75, -1.0, 1.0, -5.0, 5.0, -30.0, 30.0, -37.5, 37.5]
    points += [rng.uniform(-2, 2) for _ in range(60)] + [rng.uniform(-37.5, 37.5) for _ in range(80)]
    for x in points:
        z = mpf(x)
        yield repr(x), short(density(z)), short(cumulative(z)), short(cumulative(-z) / density(z))


def greek_rows():
    for i in range(240):
        spot = round(10 ** rng.uniform(0, 3.8), 2)
        years = 10 ** rng.uniform(-5, 0.7)
        vol = 10 ** rng.uniform(-1.5, 0.5)
        deviation = vol * years**0.5
        rate, dividend = rng.uniform(-0.01, 0.08), rng.uniform(0, 0.06)
        forward = float(spot * mp.e ** ((rate - dividend) * years))
        discount = float(mp.e ** (-rate * years))
        strike = float(forward * mp.e ** (rng.uniform(-6, 6) * deviation))
        call = i % 2 == 0
        r = -log(mpf(discount)) / mpf(years)
        carry = log(mpf(forward) / mpf(spot)) / mpf(years)
        q = r - carry

        def value(s, t, sigma, r=r):
            return exp(-r * t) * undiscounted(s * exp((r - q) * t), mpf(strike), sigma * sqrt(t), call)

        at = (mpf(spot), mpf(years), mpf(vol))
        greeks = [
            value(*at),
            diff(value, at, (1, 0, 0)),
            diff(value, at, (2, 0, 0)),
            diff(value, at, (0, 0, 1)),
            -diff(value, at, (0, 1, 0)),
            diff(lambda x: value(*at, r=x), r),
            diff(value, at, (1, 0, 1)),
            -diff(value, at, (1, 1, 0)),
        ]
        inputs = [repr(x) for x in (spot, forward, discount, years, strike, vol)]
        yield [*inputs, "C" if call else "P", *(short(g) for g in greeks)]


def volatility_row(forward, strike, years, deviation):
    f, k, s = mpf(forward), mpf(strike), mpf(deviation)
    call = strike >= forward
    price = float(undiscounted(f, k, s, call))
    bound = min(forward, strike)
    if not 1e-290 < price < bound:
        return None
    p = mpf(price)
    if price > bound / 2:
        error = lambda x: log((mpf(bound) - undiscounted(f, k, x, call)) / (mpf(bound) - p))
    else:
        error = lambda x: log(undiscounted(f, k, x, call) / p)
    solved = findroot(error, (s, s * (1 + mpf(10) ** -9)), tol=mpf(10) ** -80, maxsteps=60)
    h, u = abs(log(k / f)) / solved, solved / 2
    elasticity = solved * sqrt(f * k) * density(h) * exp(-u * u / 2) / p
    return [repr(price), repr(forward), repr(strike), repr(years), short(solved / sqrt(mpf(years))), short(elasticity)]


def volatility_rows():
    cases = []
    for _ in range(300):  # what a chain holds
        deviation = 10 ** rng.uniform(-2.8, 0.4)
        cases.append((deviation, rng.uniform(-8, 8) * deviation))
    for _ in range(60):  # deep wings
        deviation = 10 ** rng.uniform(-2.8, 0.4)
        cases.append((deviation, rng.choice((-1, 1)) * rng.uniform(8, 36) * deviation))
    for _ in range(80):  # near the upper bound
        cases.append((rng.uniform(1.3, 16), rng.uniform(-4, 4)))
    for _ in range(40):  # next to the money
        cases.append((10 ** rng.uniform(-6, 0.3), rng.choice((-1, 1)) * 10 ** rng.uniform(-12, -5)))
    for deviation, log_moneyness in cases:
        forward = round(10 ** rng.uniform(0, 3.8), 2)
        strike = float(forward * mp.e ** log_moneyness)
        row = volatility_row(forward, strike, 10 ** rng.uniform(-5, 0.7), deviation)
        if row:
            yield row


write("normal.csv", "x,density,cumulative,mills", normal_rows())
write(
    "greeks.csv",
    "spot,forward,discount,years,strike,volatility,side,price,delta,gamma,vega,theta,rho,vanna,charm",
    greek_rows(),
)
write("volatility.csv", "price,forward,strike,years,volatility,elasticity", volatility_rows())
