namespace Strikelight.Core.Surface;

/// <summary>A smile between two settlements: total variance linear in time at the same ln(K/F).</summary>
public sealed record BlendedSmile : SmileCurve
{
    /// <summary>The mixture (1 − part)·near + part·far.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The part is NaN or outside of 0 to 1.</exception>
    public BlendedSmile(SmileCurve near, SmileCurve far, double part)
    {
        ArgumentNullException.ThrowIfNull(near);
        ArgumentNullException.ThrowIfNull(far);
        if (!(part is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(part), part, "Must lie between 0 and 1.");
        }
        (Near, Far, Part) = (near, far, part);
    }

    /// <summary>The earlier settlement's smile.</summary>
    public SmileCurve Near { get; }

    /// <summary>The later settlement's smile.</summary>
    public SmileCurve Far { get; }

    /// <summary>How much of the way from near to far, 0 to 1.</summary>
    public double Part { get; }

    /// <inheritdoc />
    public override double TotalVariance(double logMoneyness) =>
        (1 - Part) * Near.TotalVariance(logMoneyness) + Part * Far.TotalVariance(logMoneyness);

    /// <inheritdoc />
    public override SmilePoint At(double logMoneyness)
    {
        SmilePoint near = Near.At(logMoneyness);
        SmilePoint far = Far.At(logMoneyness);
        double rest = 1 - Part;
        return new(
            rest * near.TotalVariance + Part * far.TotalVariance,
            rest * near.Slope + Part * far.Slope,
            rest * near.Curvature + Part * far.Curvature
        );
    }
}
