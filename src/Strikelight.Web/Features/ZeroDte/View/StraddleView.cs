namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>The straddle at the forward of the nearest settlement in scope.</summary>
public sealed record StraddleView
{
    /// <summary>The past is of recorded minutes.</summary>
    public const string OfMinutes = "recordedMinutes";

    /// <summary>The past is of past chains, one in a quarter of an hour.</summary>
    public const string OfChains = "pastChains";

    /// <summary>Past chains up to the first recorded minute, recorded minutes from there.</summary>
    public const string OfBoth = "pastChainsThenRecordedMinutes";

    /// <summary>Its mid now.</summary>
    public double? NowUsd { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>What recorded minutes hold of it; before the first, what past chains of the session hold.</summary>
    public IReadOnlyList<StraddlePointView> Recorded { get; init; } = [];

    /// <summary>recordedMinutes, pastChains or both; null where nothing is known of the past.</summary>
    public string? RecordedBasis { get; init; }

    /// <summary>Why nothing is known of the past; null where something is.</summary>
    public string? RecordedReason { get; init; }

    /// <summary>What it would be worth as time passes, forward and volatility held.</summary>
    public IReadOnlyList<StraddlePointView> Expected { get; init; } = [];

    /// <summary>Why nothing can be expected; null where something can.</summary>
    public string? ExpectedReason { get; init; }
}
