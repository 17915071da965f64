namespace Strikelight.Core.Outcomes;

/// <summary>When a level counts as touched and as exceeded. One table holds outcomes under one set of rules.</summary>
/// <remarks>Definition: docs/math/level-outcomes.md.</remarks>
public sealed record OutcomeRules
{
    private readonly double _touchToleranceUsd;
    private readonly double _exceedFraction = 0.10;

    /// <summary>Touched at the price itself, exceeded by a tenth of the expected move as in the level alerts.</summary>
    public static OutcomeRules Default { get; } = new();

    /// <summary>Touched at the price itself, exceeded by 0.1 % of spot: needs no expected move.</summary>
    public static OutcomeRules BySpot { get; } = new() { Unit = ExceedUnit.Spot, ExceedFraction = 0.001 };

    /// <summary>A price this near to the level touches it; 0 asks for the level itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN, infinite or negative.</exception>
    public double TouchToleranceUsd
    {
        get => _touchToleranceUsd;
        init => _touchToleranceUsd = FiniteNotNegative(value, nameof(TouchToleranceUsd));
    }

    /// <summary>A price further beyond the level than this part of the unit exceeds it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN, infinite or negative.</exception>
    public double ExceedFraction
    {
        get => _exceedFraction;
        init => _exceedFraction = FiniteNotNegative(value, nameof(ExceedFraction));
    }

    /// <summary>What the fraction is taken of.</summary>
    public ExceedUnit Unit { get; init; }

    /// <summary>How far beyond a level price must go to exceed it, in USD; NaN without the move it needs.</summary>
    public double ExceedThresholdUsd(LevelFix fix)
    {
        ArgumentNullException.ThrowIfNull(fix);
        return ExceedFraction * (Unit == ExceedUnit.ExpectedMove ? fix.ExpectedMoveUsd : fix.SpotUsd);
    }

    private static double FiniteNotNegative(double value, string name) =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "Must be finite and not negative.");
}
