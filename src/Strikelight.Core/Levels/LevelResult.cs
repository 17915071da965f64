namespace Strikelight.Core.Levels;

/// <summary>A price level, or the reason why there is none.</summary>
public sealed record LevelResult
{
    private LevelResult() { }

    /// <summary>The level in USD; NaN where there is none.</summary>
    public double PriceUsd { get; private init; } = double.NaN;

    /// <summary>The measure at the level, in the measure's own unit; NaN where it has none.</summary>
    public double Value { get; private init; } = double.NaN;

    /// <summary>The level's share of its side's total, 0 to 1; NaN where it has none.</summary>
    public double ShareOfTotal { get; private init; } = double.NaN;

    /// <summary>How far the runner-up stays behind, by the level's measure; NaN where it has none.</summary>
    public double GapToSecond { get; private init; } = double.NaN;

    /// <summary>Why there is no level; <see cref="NoLevelReason.None"/> where there is one.</summary>
    public NoLevelReason Reason { get; private init; }

    /// <summary>The reason, or a remark on the level, as a sentence; empty where there is nothing to say.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Whether there is a level.</summary>
    public bool HasLevel => Reason == NoLevelReason.None;

    /// <summary>A level without a measure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The price is not finite and positive.</exception>
    public static LevelResult At(double priceUsd, string text = "")
    {
        Guard.FinitePositive(priceUsd);
        return new() { PriceUsd = priceUsd, Text = text };
    }

    /// <summary>A level with the measure it maximises.</summary>
    /// <param name="priceUsd">The level.</param>
    /// <param name="value">The measure there.</param>
    /// <param name="shareOfTotal">Its share of the side's total.</param>
    /// <param name="gapToSecond">Lead over the runner-up as a fraction of the measure.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is not finite and positive.</exception>
    public static LevelResult At(double priceUsd, double value, double shareOfTotal, double gapToSecond)
    {
        Guard.FinitePositive(priceUsd);
        return new()
        {
            PriceUsd = priceUsd,
            Value = value,
            ShareOfTotal = shareOfTotal,
            GapToSecond = gapToSecond,
        };
    }

    /// <summary>No level, and why.</summary>
    /// <exception cref="ArgumentException">No reason given.</exception>
    public static LevelResult None(NoLevelReason reason, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return reason == NoLevelReason.None
            ? throw new ArgumentException("A missing level needs a reason.", nameof(reason))
            : new() { Reason = reason, Text = text };
    }
}
