namespace Strikelight.Web.Features.ZeroDteIndex.View;

/// <summary>What traded in the session by who seems to have started the trades; null is missing.</summary>
public sealed record PulseView
{
    /// <summary>pending, ready, missing or failed.</summary>
    public required string State { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Day of the session.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Market time of the last chain that is counted.</summary>
    public DateTimeOffset? Through { get; init; }

    /// <summary>Minutes between two chains.</summary>
    public int? StepMinutes { get; init; }

    /// <summary>Minutes of the session so far that no step covers, those after the last step left out.</summary>
    public double? GapMinutes { get; init; }

    /// <summary>Contracts traded.</summary>
    public double? Contracts { get; init; }

    /// <summary>Premium of calls bought and puts sold.</summary>
    public double? BullishUsd { get; init; }

    /// <summary>Premium of puts bought and calls sold.</summary>
    public double? BearishUsd { get; init; }

    /// <summary>Premium without a side.</summary>
    public double? UnclassifiedUsd { get; init; }

    /// <summary>Bullish premium over all three, 0 to 1.</summary>
    public double? BullishShare { get; init; }

    /// <summary>Bearish premium over all three, 0 to 1.</summary>
    public double? BearishShare { get; init; }

    /// <summary>Premium without a side over all three, 0 to 1.</summary>
    public double? UnclassifiedShare { get; init; }

    /// <summary>Bullish less bearish premium over all three, −1 to 1.</summary>
    public double? SignedShare { get; init; }

    /// <summary>Contracts without a side over all contracts, 0 to 1.</summary>
    public double? UnclassifiedContractShare { get; init; }
}
