"""Writes greeks.csv: python3 make_greeks.py (needs mpmath; takes some minutes).

Nothing here knows the closed forms of the Greeks: they are numerical derivatives of the price at 80 digits (500 far out), of
which 18 are written. Every input is a double written so that it reads back exactly. Units: per share; vega, vanna, vomma, zomma
per 1.00 of volatility, rho per 1.00 of the rate with the yield held, theta, charm and color per year of passing time.
"""

import random
from mpmath import mp, mpf, diff, exp, log, sqrt
from black import digits, undiscounted, write

ORDERS = {  # of derivatives by spot, years, volatility; passing time shortens the years
    "price": ((0, 0, 0), 1),
    "delta": ((1, 0, 0), 1),
    "gamma": ((2, 0, 0), 1),
    "vega": ((0, 0, 1), 1),
    "theta": ((0, 1, 0), -1),
    "rho": None,
    "vanna": ((1, 0, 1), 1),
    "charm": ((1, 1, 0), -1),
    "vomma": ((0, 0, 2), 1),
    "speed": ((3, 0, 0), 1),
    "color": ((2, 1, 0), -1),
    "zomma": ((2, 0, 1), 1),
}

rng = random.Random(20261125)


def rounded(x, significant):
    return float(f"{x:.{significant - 1}e}")


def row(d1_wanted, call):
    spot = round(10 ** rng.uniform(0, 3.8), 2)
    while True:
        years = rounded(10 ** rng.uniform(-4.5, 0.7), 6)
        vol = rounded(10 ** rng.uniform(-1.5, 0.5), 5)
        if 0.002 < vol * years**0.5 < 2.5:
            break
    deviation = vol * years**0.5
    rate, dividend = rng.uniform(-0.01, 0.08), rng.uniform(0, 0.06)
    forward = float(spot * mp.e ** ((rate - dividend) * years))
    discount = float(mp.e ** (-rate * years))
    strike = rounded(float(forward * mp.e ** (deviation * (deviation / 2 - d1_wanted))), 8)
    t, sigma, s = mpf(years), mpf(vol), mpf(spot)
    r = -log(mpf(discount)) / t
    q = r - log(mpf(forward) / s) / t

    # Derivatives by the logarithms' scale: a spot of one deviation, a time and a volatility of one.
    def value(y, tau, v, r=r):
        moved = s * (1 + y * mpf(deviation))
        left = t * (1 + tau)
        forward_then = moved * exp((r - q) * left)
        return exp(-r * left) * undiscounted(forward_then, mpf(strike), sigma * (1 + v) * sqrt(left), call)

    origin = (mpf(0), mpf(0), mpf(0))
    greeks = []
    for orders in ORDERS.values():
        if orders is None:
            greeks.append(diff(lambda x: value(*origin, r=x), r))
            continue
        (by_spot, by_years, by_vol), sign = orders
        scale = (s * mpf(deviation)) ** by_spot * t**by_years * sigma**by_vol
        greeks.append(sign * diff(value, origin, (by_spot, by_years, by_vol)) / scale)
    d1 = log(mpf(forward) / mpf(strike)) / (sigma * sqrt(t)) + sigma * sqrt(t) / 2
    inputs = [repr(x) for x in (spot, forward, discount, years, strike, vol)]
    return [*inputs, "C" if call else "P", digits(d1, 6), *(digits(g, 18) for g in greeks)]


def rows():
    for i in range(300):
        yield row(rng.uniform(-6.98, 6.98), i % 2 == 0)
    mp.dps = 500  # far out the derivatives of a price in the money stand 250 digits behind it
    for i in range(60):
        yield row(rng.choice((-1, 1)) * rng.uniform(7.05, 20 if i < 40 else 34), i % 2 == 0)


write(
    "greeks.csv",
    "make_greeks.py",
    "spot,forward,discount,years,strike,volatility,side,d1," + ",".join(ORDERS),
    rows(),
)
