namespace Strikelight.Web.Pages.Levels;

/// <summary>How much of the expected move of the session is used.</summary>
public sealed record MoveUseView
{
    /// <summary>From the close before, as expected then.</summary>
    public const string OfClose = "closeBefore";

    /// <summary>From the open, at the volatility of now: what was expected at the close before is not known.</summary>
    public const string OfOpen = "sinceOpen";

    /// <summary>One standard deviation from the close before, or from the open, to the settlement.</summary>
    public double? FullMoveUsd { get; init; }

    /// <summary>closeBefore or sinceOpen: from when on it is counted.</summary>
    public string? Basis { get; init; }

    /// <summary>Why it is not from the close before; null where it is.</summary>
    public string? BasisReason { get; init; }

    /// <summary>Market time of the chain that says what was expected at the close before.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>The straddle of that chain.</summary>
    public double? StraddleUsd { get; init; }

    /// <summary>The price from which it is counted less the whole move.</summary>
    public double? LowUsd { get; init; }

    /// <summary>That price plus the whole move.</summary>
    public double? HighUsd { get; init; }

    /// <summary>Spot less that price.</summary>
    public double? MovedUsd { get; init; }

    /// <summary>Size of the move over the expected one, 1 is all of it.</summary>
    public double? ShareUsed { get; init; }

    /// <summary>Why it is missing; null where it is not.</summary>
    public string? Reason { get; init; }
}
