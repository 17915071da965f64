using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing.American;

/// <summary>One step of a Leisen-Reimer tree: the strike lies in the middle of the last step's nodes.</summary>
/// <param name="Up">Factor of spot in an up step.</param>
/// <param name="Down">Factor of spot in a down step.</param>
/// <param name="UpWeight">Discounted probability of an up step.</param>
/// <param name="DownWeight">Discounted probability of a down step.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LatticeFactors(double Up, double Down, double UpWeight, double DownWeight)
{
    /// <summary>False where a probability underflows: the outcome is then certain and needs no tree.</summary>
    public bool IsSpread => Up > Down && double.IsFinite(Up) && Down > 0 && DownWeight > 0 && UpWeight > 0;

    /// <summary>Peizer and Pratt's second inversion of Φ(d1) and Φ(d2), steps odd.</summary>
    /// <remarks>Both probabilities are computed as the small one of the pair: no difference 1 − p anywhere.</remarks>
    public static LatticeFactors Of(in ExpiryTerms terms, double strikeUsd, double volatility, int steps)
    {
        double deviation = volatility * terms.RootYears;
        double d1 = Black76.D1(terms.ForwardUsd, strikeUsd, deviation);
        double d2 = d1 - deviation;
        double up = Probability(d2, steps);
        double down = Probability(-d2, steps);
        double growth = Math.Exp(LogRatio.Of(terms.ForwardUsd, terms.SpotUsd) / steps);
        double discount = Math.Exp(Math.Log(terms.DiscountFactor) / steps);
        return new(
            growth * (Probability(d1, steps) / up),
            growth * (Probability(-d1, steps) / down),
            discount * up,
            discount * down
        );
    }

    private static double Probability(double z, int steps)
    {
        double scaled = z / (steps + 1.0 / 3 + 0.1 / (steps + 1));
        double tail = Math.Exp(-scaled * scaled * (steps + 1.0 / 6));
        double root = Math.Sqrt(1 - tail);
        return z > 0 ? 0.5 * (1 + root) : 0.5 * tail / (1 + root);
    }
}
