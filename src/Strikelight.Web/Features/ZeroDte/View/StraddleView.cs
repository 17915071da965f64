namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>The straddle at the forward of the nearest settlement in scope.</summary>
public sealed record StraddleView
{
    /// <summary>Its mid now.</summary>
    public double? NowUsd { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>What recorded minutes hold of it.</summary>
    public IReadOnlyList<StraddlePointView> Recorded { get; init; } = [];

    /// <summary>Why nothing is recorded; null where something is.</summary>
    public string? RecordedReason { get; init; }

    /// <summary>What it would be worth as time passes, forward and volatility held.</summary>
    public IReadOnlyList<StraddlePointView> Expected { get; init; } = [];

    /// <summary>Why nothing can be expected; null where something can.</summary>
    public string? ExpectedReason { get; init; }
}
