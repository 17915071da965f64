namespace Strikelight.Bench.Textbook;

/// <summary>Twelve numbers of one European option, each by its own printed formula (Haug 2007, chapter 2).</summary>
/// <remarks>Theta, charm and colour count passing time, in years; the others are derivatives.</remarks>
internal static class TextbookGreeks
{
    public const int Count = 12;

    /// <summary>Price, delta, gamma, vega, theta, rho, vanna, charm, vomma, speed, color, zomma.</summary>
    public static void Compute(in TextbookTerms t, double strike, double volatility, bool isCall, Span<double> greeks)
    {
        double sign = isCall ? 1 : -1;
        double root = Math.Sqrt(t.Years);
        double deviation = volatility * root;
        double drift = t.Rate - t.Yield;
        double d1 = (Math.Log(t.Spot / strike) + (drift + 0.5 * volatility * volatility) * t.Years) / deviation;
        double d2 = d1 - deviation;
        double spotDiscount = Math.Exp(-t.Yield * t.Years);
        double discount = Math.Exp(-t.Rate * t.Years);
        double density = TextbookNormal.Density(d1);
        double n1 = TextbookNormal.Cumulative(sign * d1);
        double n2 = TextbookNormal.Cumulative(sign * d2);
        double gamma = spotDiscount * density / (t.Spot * deviation);
        double vega = t.Spot * spotDiscount * density * root;
        double charmDrift = (2 * drift * t.Years - d2 * deviation) / (2 * t.Years * deviation);
        greeks[0] = sign * (t.Spot * spotDiscount * n1 - strike * discount * n2);
        greeks[1] = sign * spotDiscount * n1;
        greeks[2] = gamma;
        greeks[3] = vega;
        greeks[4] =
            -t.Spot * spotDiscount * density * volatility / (2 * root)
            - sign * t.Rate * strike * discount * n2
            + sign * t.Yield * t.Spot * spotDiscount * n1;
        greeks[5] = sign * strike * t.Years * discount * n2;
        greeks[6] = -spotDiscount * density * d2 / volatility;
        greeks[7] = sign * t.Yield * spotDiscount * n1 - spotDiscount * density * charmDrift;
        greeks[8] = vega * d1 * d2 / volatility;
        greeks[9] = -gamma / t.Spot * (d1 / deviation + 1);
        greeks[10] = gamma * (t.Yield + 1 / (2 * t.Years) + d1 * charmDrift);
        greeks[11] = gamma * (d1 * d2 - 1) / volatility;
    }

    /// <summary>Gamma alone, at a spot.</summary>
    public static double Gamma(in TextbookTerms t, double strike, double volatility, double spot)
    {
        double deviation = volatility * Math.Sqrt(t.Years);
        double drift = (t.Rate - t.Yield + 0.5 * volatility * volatility) * t.Years;
        double d1 = (Math.Log(spot / strike) + drift) / deviation;
        return Math.Exp(-t.Yield * t.Years) * TextbookNormal.Density(d1) / (spot * deviation);
    }
}
