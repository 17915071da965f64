namespace Strikelight.Core.Surface;

/// <summary>The figures a smile is quoted by: at the money, and at 25 and 10 delta on either side.</summary>
/// <remarks>
/// Deltas are those of the forward without premium adjustment: Φ(d1) of a call, Φ(d1) − 1 of a put, undiscounted. Each
/// strike is found to 1e-8 of its delta. Risk reversals are call less put, butterflies the mean of both less the money;
/// all in volatility, NaN where missing. docs/math/skew.md.
/// </remarks>
public sealed record SkewFigures
{
    private const double Quantile25 = 0.67448975019608174320; // Φ⁻¹(0.75)
    private const double Quantile10 = 1.28155156554460046697; // Φ⁻¹(0.90)
    private const double Tolerance = 1e-12; // of ln(K/F) in deviations: a delta to the last digits shown
    private const int StepsMost = 100;
    private const double DeviationsMost = 40;

    /// <summary>Annual volatility at the forward.</summary>
    public double AtmVolatility { get; private init; } = double.NaN;

    /// <summary>The call of delta 0.25.</summary>
    public DeltaPoint Call25 { get; private init; } = DeltaPoint.Missing;

    /// <summary>The put of delta −0.25.</summary>
    public DeltaPoint Put25 { get; private init; } = DeltaPoint.Missing;

    /// <summary>The call of delta 0.10.</summary>
    public DeltaPoint Call10 { get; private init; } = DeltaPoint.Missing;

    /// <summary>The put of delta −0.10.</summary>
    public DeltaPoint Put10 { get; private init; } = DeltaPoint.Missing;

    /// <summary>σ(25Δ call) − σ(25Δ put).</summary>
    public double RiskReversal25 => Call25.Volatility - Put25.Volatility;

    /// <summary>(σ(25Δ call) + σ(25Δ put))/2 − σ(forward).</summary>
    public double Butterfly25 => 0.5 * (Call25.Volatility + Put25.Volatility) - AtmVolatility;

    /// <summary>σ(10Δ call) − σ(10Δ put).</summary>
    public double RiskReversal10 => Call10.Volatility - Put10.Volatility;

    /// <summary>(σ(10Δ call) + σ(10Δ put))/2 − σ(forward).</summary>
    public double Butterfly10 => 0.5 * (Call10.Volatility + Put10.Volatility) - AtmVolatility;

    /// <summary>Whether both 10-delta strikes lie within the quotes.</summary>
    public bool IsQuoted10 => Call10.IsQuoted && Put10.IsQuoted;

    /// <summary>Whether both 25-delta strikes lie within the quotes.</summary>
    public bool IsQuoted25 => Call25.IsQuoted && Put25.IsQuoted;

    /// <summary>No smile: everything NaN.</summary>
    public static SkewFigures Missing { get; } = new();

    /// <summary>The figures of a smile.</summary>
    /// <param name="curve">The smile.</param>
    /// <param name="years">Time to settlement.</param>
    /// <param name="low">Lowest ln(K/F) quoted.</param>
    /// <param name="high">Highest ln(K/F) quoted.</param>
    /// <exception cref="ArgumentOutOfRangeException">Years is not finite and positive.</exception>
    public static SkewFigures Of(SmileCurve curve, double years, double low, double high)
    {
        ArgumentNullException.ThrowIfNull(curve);
        Guard.FinitePositive(years);
        double money = curve.TotalVariance(0);
        if (!(money > 0))
        {
            return Missing;
        }
        return new()
        {
            AtmVolatility = Math.Sqrt(money / years),
            Call25 = Point(-Quantile25),
            Put25 = Point(Quantile25),
            Call10 = Point(-Quantile10),
            Put10 = Point(Quantile10),
        };

        DeltaPoint Point(double d1)
        {
            double k = StrikeOf(curve, d1, Math.Sqrt(money));
            double w = curve.TotalVariance(k);
            return w > 0 ? new(k, Math.Sqrt(w / years), k >= low && k <= high) : DeltaPoint.Missing;
        }
    }

    /// <summary>
    /// The k with d1(k) = −k/√w + √w/2 as wanted: Newton on k − w/2 + d1·√w inside a bracket that every step tightens.
    /// </summary>
    private static double StrikeOf(SmileCurve curve, double d1, double deviation)
    {
        double low = -DeviationsMost * deviation;
        double high = DeviationsMost * deviation;
        double k = deviation * (0.5 * deviation - d1);
        for (int step = 0; step < StepsMost; step++)
        {
            SmilePoint at = curve.At(k);
            if (!(at.TotalVariance > 0))
            {
                return double.NaN;
            }
            double root = Math.Sqrt(at.TotalVariance);
            double excess = k - 0.5 * at.TotalVariance + d1 * root;
            if (excess > 0)
            {
                high = k;
            }
            else
            {
                low = k;
            }
            double move = -excess / (1 - 0.5 * at.Slope + 0.5 * d1 * at.Slope / root);
            if (Math.Abs(move) <= Tolerance * deviation)
            {
                return k + move;
            }
            // False for NaN and infinity too.
            double next = k + move;
            next = next > low && next < high ? next : 0.5 * (low + high);
            k = next;
        }
        return double.NaN;
    }
}
