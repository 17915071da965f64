namespace Strikelight.Web.Features.Spx.View;

/// <summary>The expected move to the settlement of one root and expiry: one standard deviation.</summary>
public sealed record MoveView
{
    /// <summary>The root and expiry.</summary>
    public required SeriesView Series { get; init; }

    /// <summary>What traders call it: zeroDte, next, weekly, monthly, nextMonthly.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Calendar days to the settlement.</summary>
    public required double Days { get; init; }

    /// <summary>The move.</summary>
    public double? MoveUsd { get; init; }

    /// <summary>The same in percent of spot.</summary>
    public double? MovePct { get; init; }

    /// <summary>Spot less the move.</summary>
    public double? LowUsd { get; init; }

    /// <summary>Spot plus the move.</summary>
    public double? HighUsd { get; init; }

    /// <summary>Volatility at the forward, a fraction a year of the calendar.</summary>
    public double? Volatility { get; init; }

    /// <summary>The same volatility for a year of trading time; null in the last minute of trading.</summary>
    public double? TradingVolatility { get; init; }

    /// <summary>Why there is no move; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The straddle at the forward.</summary>
    public double? StraddleUsd { get; init; }

    /// <summary>Why there is no straddle; null where there is one.</summary>
    public string? StraddleReason { get; init; }
}
