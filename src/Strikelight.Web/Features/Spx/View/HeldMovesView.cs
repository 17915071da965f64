namespace Strikelight.Web.Features.Spx.View;

/// <summary>How often the move of a day held, in recorded days.</summary>
public sealed record HeldMovesView
{
    /// <summary>Sessions looked back.</summary>
    public required int Sessions { get; init; }

    /// <summary>Days of which the outcome is known.</summary>
    public required int Known { get; init; }

    /// <summary>Of them days that ended within the move.</summary>
    public required int Held { get; init; }

    /// <summary>Their share, 0 to 1; null without a day.</summary>
    public double? Share { get; init; }

    /// <summary>Lower limit of its 95 % interval.</summary>
    public double? ShareLow { get; init; }

    /// <summary>Upper limit of it.</summary>
    public double? ShareHigh { get; init; }

    /// <summary>Why no day is known; null where one is.</summary>
    public string? Reason { get; init; }

    /// <summary>The days that are recorded, the newest first.</summary>
    public required IReadOnlyList<HeldDayView> Days { get; init; }
}
