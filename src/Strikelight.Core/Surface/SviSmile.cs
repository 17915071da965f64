namespace Strikelight.Core.Surface;

/// <summary>Gatheral's raw SVI: w(k) = a + b·(ρ·(k − m) + √((k − m)² + s²)).</summary>
/// <remarks>A hyperbola: two straight wings of slopes b(ρ − 1) and b(ρ + 1). Source, bounds: docs/math/surface.md.</remarks>
public sealed record SviSmile : SmileCurve
{
    /// <summary>A curve of known parameters, admissible or not.</summary>
    /// <param name="a">Level.</param>
    /// <param name="b">Mean of the wings' steepness.</param>
    /// <param name="rho">Lean, −1 to 1.</param>
    /// <param name="m">ln(K/F) of the vertex.</param>
    /// <param name="s">Width of the bend.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is not finite, b is negative, ρ beyond ±1 or s not positive.
    /// </exception>
    public SviSmile(double a, double b, double rho, double m, double s)
    {
        Guard.FinitePositive(s);
        ThrowUnless(double.IsFinite(a), a, nameof(a));
        ThrowUnless(double.IsFinite(b) && b >= 0, b, nameof(b));
        ThrowUnless(Math.Abs(rho) <= 1, rho, nameof(rho));
        ThrowUnless(double.IsFinite(m), m, nameof(m));
        (A, B, Rho, M, S) = (a, b, rho, m, s);
    }

    /// <summary>Level.</summary>
    public double A { get; }

    /// <summary>Mean of the wings' steepness, not negative.</summary>
    public double B { get; }

    /// <summary>Lean of the hyperbola, −1 to 1; negative where puts carry the higher volatility.</summary>
    public double Rho { get; }

    /// <summary>ln(K/F) of the vertex.</summary>
    public double M { get; }

    /// <summary>Width of the bend, positive.</summary>
    public double S { get; }

    /// <summary>
    /// The steeper wing's slope b(1 + |ρ|): above 2 the smile has arbitrage far out (Roger Lee's moment formula).
    /// </summary>
    public double WingSlope => B * (1 + Math.Abs(Rho));

    /// <summary>The least total variance of any strike: a + b·s·√(1 − ρ²).</summary>
    public double LeastVariance => A + B * S * Math.Sqrt(Math.Max(1 - Rho * Rho, 0));

    /// <inheritdoc />
    public override double TotalVariance(double logMoneyness)
    {
        double x = logMoneyness - M;
        return A + B * (Rho * x + Math.Sqrt(x * x + S * S));
    }

    /// <inheritdoc />
    public override SmilePoint At(double logMoneyness)
    {
        double x = logMoneyness - M;
        double root = Math.Sqrt(x * x + S * S);
        double bend = S / root;
        return new(A + B * (Rho * x + root), B * (Rho + x / root), B * bend * bend / root);
    }

    private static void ThrowUnless(bool holds, double value, string name)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, "Outside of what raw SVI allows.");
        }
    }
}
