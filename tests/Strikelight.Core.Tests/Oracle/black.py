"""Black's formula at 80 digits, and how the tables of this folder are written."""

from mpmath import mp, mpf, erfc, exp, log, sqrt, pi

mp.dps = 80


def density(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def cumulative(x):
    return erfc(-x / sqrt(mpf(2))) / 2


def undiscounted(forward, strike, deviation, call):
    """Price before discounting of a call or put; deviation is sigma times the root of time."""
    d1 = log(forward / strike) / deviation + deviation / 2
    sign = 1 if call else -1
    return sign * (forward * cumulative(sign * d1) - strike * cumulative(sign * (d1 - deviation)))


def digits(x, count):
    return mp.nstr(x, count, min_fixed=-4, max_fixed=6, strip_zeros=True)


def write(name, maker, header, rows):
    """Writes a table; returns how many rows it has."""
    lines = [",".join(row) for row in rows]
    with open(name, "w", newline="\n") as out:
        out.write(f"# made by {maker}\n{header}\n" + "\n".join(lines) + "\n")
    print(name, len(lines), "rows")
