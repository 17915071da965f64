using System.Text.Json.Serialization;
using Strikelight.Web.Board;

namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>One symbol of the page.</summary>
public sealed record ZeroDteIndexView
{
    /// <summary>Underlying in our spelling.</summary>
    public required string Symbol { get; init; }

    /// <summary>Name for people; empty where the source has none.</summary>
    public required string Name { get; init; }

    /// <summary>How the data stand.</summary>
    public required ViewState State { get; init; }

    /// <summary>When the market showed these quotes.</summary>
    public DateTimeOffset? MarketTime { get; init; }

    /// <summary>What there is to show; null before there is a chain.</summary>
    public ZeroDteFigures? Figures { get; init; }

    /// <summary>Dates of the chain that can be picked.</summary>
    [JsonIgnore]
    public IReadOnlyList<DateOnly> ListedExpiries { get; init; } = [];
}
