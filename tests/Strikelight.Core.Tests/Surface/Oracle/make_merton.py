"""Writes merton.csv with 50 digits: python3 make_merton.py (needs mpmath).

Out-of-the-money prices, undiscounted and in units of the forward, of a lognormal with normal jumps (Merton 1976): total
diffusion variance 0.0016, 0.15 jumps expected, each of mean -0.10 and deviation 0.12 in the logarithm. The log contract is
worth 0.0016 + 2 * 0.15 * (exp(-0.10 + 0.0072) - 1 + 0.10) of total variance.
"""

from mpmath import mp, mpf, erfc, exp, log, sqrt, factorial

mp.dps = 50
VARIANCE, JUMPS, MEAN, SPREAD = mpf("0.0016"), mpf("0.15"), mpf("-0.10"), mpf("0.12")


def cumulative(x):
    return erfc(-x / sqrt(2)) / 2


def price(strike, call):
    drift = exp(MEAN + SPREAD**2 / 2) - 1
    total = mpf(0)
    for n in range(40):
        forward = exp(-JUMPS * drift + n * (MEAN + SPREAD**2 / 2))
        deviation = sqrt(VARIANCE + n * SPREAD**2)
        d1 = log(forward / strike) / deviation + deviation / 2
        sign = 1 if call else -1
        black = sign * (forward * cumulative(sign * d1) - strike * cumulative(sign * (d1 - deviation)))
        total += exp(-JUMPS) * JUMPS**n / factorial(n) * black
    return total


with open("merton.csv", "w", newline="\n") as out:
    out.write("# made by make_merton.py\nstrike,price\n")
    for i in range(60, 401):
        strike = mpf(i) / 200
        out.write(f"{float(strike)!r},{mp.nstr(price(strike, strike >= 1), 20, min_fixed=0, max_fixed=0)}\n")
