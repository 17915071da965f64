namespace Strikelight.Web.Pages.Levels;

/// <summary>How much of the expected move since the close before is used.</summary>
public sealed record MoveUseView
{
    /// <summary>The expected move is the one of the close before.</summary>
    public const string OfClose = "closeBefore";

    /// <summary>The expected move is at the volatility of now: what was expected at the close is not known.</summary>
    public const string OfNow = "volatilityNow";

    /// <summary>One standard deviation from the close before to the settlement.</summary>
    public double? FullMoveUsd { get; init; }

    /// <summary>closeBefore or volatilityNow: as of when it is expected.</summary>
    public string? Basis { get; init; }

    /// <summary>Why it is not as of the close before; null where it is.</summary>
    public string? BasisReason { get; init; }

    /// <summary>Market time of the chain that says what was expected at the close before.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>The straddle of that chain.</summary>
    public double? StraddleUsd { get; init; }

    /// <summary>Spot less that close.</summary>
    public double? MovedUsd { get; init; }

    /// <summary>Size of the move over the expected one, 1 is all of it.</summary>
    public double? ShareUsed { get; init; }

    /// <summary>Why it is missing; null where it is not.</summary>
    public string? Reason { get; init; }
}
