namespace Strikelight.Web.Pages.LookBack;

/// <summary>Net exposure by strike through a session, one column a quarter of an hour; null is missing.</summary>
public sealed record SessionGridView
{
    /// <summary>pending, ready, missing or failed.</summary>
    public required string State { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Day of the session.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Instants of the columns up to the page's time; one without a chain is a gap.</summary>
    public IReadOnlyList<DateTimeOffset> At { get; init; } = [];

    /// <summary>Spot by column; null in a gap.</summary>
    public IReadOnlyList<double?> SpotUsd { get; init; } = [];

    /// <summary>Strikes, ascending: those that spot has passed and the nearest beside them.</summary>
    public IReadOnlyList<double> StrikeUsd { get; init; } = [];

    /// <summary>Column by column, in each strike by strike: net exposure per 1 %.</summary>
    public IReadOnlyList<IReadOnlyList<double?>> NetGexUsdPerPct { get; init; } = [];
}
