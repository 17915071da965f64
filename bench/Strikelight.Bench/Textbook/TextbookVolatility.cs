namespace Strikelight.Bench.Textbook;

/// <summary>Volatility of an undiscounted out-of-the-money price by Newton's method, as textbooks do it.</summary>
/// <remarks>
/// Begins at the volatility of the largest vega (Manaster and Koehler 1982), from where the steps cannot overshoot,
/// and falls back on halving a bracket where one leaves it all the same.
/// </remarks>
internal static class TextbookVolatility
{
    private const double VolatilityMost = 20;
    private const double FirstLeast = 1e-4;
    private const double StepMost = 1e-10;
    private const int StepsMost = 100;

    /// <summary>The annual volatility, a fraction; NaN where the steps run out.</summary>
    public static double Solve(double price, double forward, double strike, double years)
    {
        double first = Math.Sqrt(2 * Math.Abs(Math.Log(forward / strike)) / years);
        bool isFarEnough = first > FirstLeast && first < VolatilityMost;
        double atTheMoney = price / forward * Math.Sqrt(2 * Math.PI / years);
        return Solve(price, forward, strike, years, isFarEnough ? first : atTheMoney);
    }

    /// <summary>The same from a first volatility that is known.</summary>
    public static double Solve(double price, double forward, double strike, double years, double first)
    {
        double root = Math.Sqrt(years);
        double low = 0;
        double high = VolatilityMost;
        double volatility = first;
        for (int i = 0; i < StepsMost; i++)
        {
            double deviation = volatility * root;
            double d1 = Math.Log(forward / strike) / deviation + 0.5 * deviation;
            double error = OutOfTheMoney(forward, strike, d1, d1 - deviation) - price;
            if (error > 0)
            {
                high = volatility;
            }
            else
            {
                low = volatility;
            }
            double next = volatility - error / (forward * TextbookNormal.Density(d1) * root);
            if (!(next > low && next < high))
            {
                next = 0.5 * (low + high);
            }
            if (Math.Abs(next - volatility) <= StepMost)
            {
                return next;
            }
            volatility = next;
        }
        return double.NaN;
    }

    private static double OutOfTheMoney(double forward, double strike, double d1, double d2) =>
        strike >= forward
            ? forward * TextbookNormal.Cumulative(d1) - strike * TextbookNormal.Cumulative(d2)
            : strike * TextbookNormal.Cumulative(-d2) - forward * TextbookNormal.Cumulative(-d1);
}
