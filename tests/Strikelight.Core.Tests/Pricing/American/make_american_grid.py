"""Prices of American options by QuantLib's QdFpAmericanEngine, high precision, flat rates, ACT/365.

Run with a Python that has QuantLib (1.29 was used): python3 make_american_grid.py > american_grid.csv
"""

import QuantLib as ql

SPOT = 100.0
SETS = [(0.06, 0.0, 0.20), (0.03, 0.08, 0.30), (0.05, 0.02, 0.10), (0.04, 0.04, 0.50)]
STRIKES = [70.0, 77.5, 85.0, 92.5, 100.0, 107.5, 115.0, 122.5, 130.0]
DAYS = [7, 30, 91, 182, 365, 730]

TODAY = ql.Date(2, 1, 2024)
ql.Settings.instance().evaluationDate = TODAY
COUNT = ql.Actual365Fixed()


def price(strike, rate, dividend_yield, volatility, days, kind):
    flat = lambda value: ql.YieldTermStructureHandle(ql.FlatForward(TODAY, value, COUNT))
    surface = ql.BlackConstantVol(TODAY, ql.NullCalendar(), volatility, COUNT)
    process = ql.BlackScholesMertonProcess(
        ql.QuoteHandle(ql.SimpleQuote(SPOT)),
        flat(dividend_yield),
        flat(rate),
        ql.BlackVolTermStructureHandle(surface),
    )
    option = ql.VanillaOption(ql.PlainVanillaPayoff(kind, strike), ql.AmericanExercise(TODAY, TODAY + days))
    option.setPricingEngine(ql.QdFpAmericanEngine(process, ql.QdFpAmericanEngine.highPrecisionScheme()))
    return option.NPV()


print("# QuantLib " + ql.__version__ + ", QdFpAmericanEngine high precision, spot 100; made by make_american_grid.py")
print("rate,yield,volatility,days,strike,side,price")
for rate, dividend_yield, volatility in SETS:
    for days in DAYS:
        for strike in STRIKES:
            for kind, name in ((ql.Option.Call, "C"), (ql.Option.Put, "P")):
                value = price(strike, rate, dividend_yield, volatility, days, kind)
                print(f"{rate},{dividend_yield},{volatility},{days},{strike},{name},{value:.8f}")
