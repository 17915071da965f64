namespace Strikelight.Core.Surface;

/// <summary>Total variance σ²T of one settlement as a function of k = ln(K/F).</summary>
/// <remarks>
/// One of three: <see cref="SviSmile"/>, <see cref="SplineSmile"/> or, between two of them in time,
/// <see cref="BlendedSmile"/>. Immutable, no allocation in evaluations.
/// </remarks>
public abstract record SmileCurve
{
    private protected SmileCurve() { }

    /// <summary>Total variance at ln(K/F); any finite argument, beyond the quotes an extrapolation.</summary>
    public abstract double TotalVariance(double logMoneyness);

    /// <summary>Total variance and its derivatives at ln(K/F).</summary>
    public abstract SmilePoint At(double logMoneyness);
}
