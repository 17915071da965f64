"""Writes hedge-pressure.csv: python3 make_hedge_pressure.py (needs mpmath).

Delta in shares of a small book at several spots and times, by Black's formula. Rows of one ratio stand together.
"""

from mpmath import mpf, exp, log, sqrt
from black import cumulative, digits, write

SPOT, RATE, DIVIDEND = mpf(5000), mpf(4) / 100, mpf(13) / 1000
YEAR_SECONDS = 365 * 86400
NOW, SETTLES = 14 * 3600 + 7 * 60, 16 * 3600  # 14:07 to 16:00 New York
BOOK = [(-1, 4900, 700), (1, 4995, 1200), (1, 5000, 3000), (-1, 5000, 2500), (1, 5010, 900), (-1, 5050, 400)]


def volatility(strike):
    return mpf(12) / 100 + (mpf(5000) - strike) / 20000


def call_probability(forward, strike, years):
    if years == 0:
        return mpf(1) if forward > strike else mpf(0)
    deviation = volatility(strike) * sqrt(years)
    return cumulative(log(forward / strike) / deviation + deviation / 2)


def delta_shares(ratio, second):
    years, left = mpf(SETTLES - NOW) / YEAR_SECONDS, mpf(SETTLES - second) / YEAR_SECONDS
    # Within a week no yield runs: the forward drifts by the rate, the discount of a share stays.
    forward = SPOT * ratio * exp((RATE - DIVIDEND) * years - RATE * (years - left))
    total = mpf(0)
    for side, strike, contracts in BOOK:
        probability = call_probability(forward, strike, left)
        held = side * contracts * 100  # calls long, puts short
        total += held * exp(-DIVIDEND * years) * (probability if side == 1 else probability - 1)
    return total


def rows():
    for ratio in [mpf(1), mpf(99) / 100, mpf(101) / 100]:
        for second in [NOW, 14 * 3600 + 900, 15 * 3600, 15 * 3600 + 2700, 15 * 3600 + 3590, SETTLES]:
            yield digits(ratio, 4), str(second), digits(delta_shares(ratio, second), 20)


write("hedge-pressure.csv", "make_hedge_pressure.py", "ratio,second,delta_shares", rows())
