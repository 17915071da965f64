namespace Strikelight.Bench.Table;

/// <summary>What was measured of a row.</summary>
internal sealed record RowResult(ITableRow Row, VariantTimes Ours, VariantTimes? Scalar, VariantTimes? Textbook)
{
    /// <summary>Bytes that one call of ours asks for.</summary>
    public required long AllocatedBytes { get; init; }

    public required Difference Difference { get; init; }

    public double? ScalarRatio => Scalar is null ? null : Ours.RatioOf(Scalar);

    public double? TextbookRatio => Textbook is null ? null : Ours.RatioOf(Textbook);

    /// <summary>The least time in the row's unit.</summary>
    public double Least => In(Ours.Least);

    /// <summary>How much longer than the goal allows, as a fraction; 0 where met, null without such a goal.</summary>
    public double? MissedTime => Row.Goal.Most is { } most ? Math.Max(Least / most - 1, 0) : null;

    /// <summary>How far the ratio to the scalar form falls short, as a fraction; 0 where met.</summary>
    public double? MissedRatio =>
        Row.Goal.ScalarRatioLeast is { } least ? Math.Max(1 - (ScalarRatio ?? double.NaN) / least, 0) : null;

    /// <summary>Whether all goals are met, the same is computed and no unclaimed byte is asked for.</summary>
    public bool IsMet =>
        MissedTime is null or 0
        && MissedRatio is null or 0
        && Difference.IsAgreement
        && !(Row.IsAllocationFree && AllocatedBytes > 0);

    /// <summary>Seconds in the row's unit.</summary>
    public double In(double seconds) => seconds * Row.Unit.PerSecond;
}
