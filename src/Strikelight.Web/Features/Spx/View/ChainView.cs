namespace Strikelight.Web.Features.Spx.View;

/// <summary>The chain of one root and expiry with all Greeks.</summary>
public sealed record ChainView
{
    /// <summary>The root and expiry; null where what was asked for is not listed.</summary>
    public SeriesView? Series { get; init; }

    /// <summary>Why there is none, or why Greeks are missing; null where nothing is.</summary>
    public string? Reason { get; init; }

    /// <summary>Forward; null where none.</summary>
    public double? ForwardUsd { get; init; }

    /// <summary>Volatility at the forward, a fraction a year.</summary>
    public double? AtmVolatility { get; init; }

    /// <summary>Calendar days to the settlement.</summary>
    public double? Days { get; init; }

    /// <summary>All strikes, ascending.</summary>
    public IReadOnlyList<ChainRowView> Rows { get; init; } = [];
}
