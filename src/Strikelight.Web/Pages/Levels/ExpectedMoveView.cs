namespace Strikelight.Web.Pages.Levels;

/// <summary>One standard deviation of the move to the nearest settlement in scope.</summary>
public sealed record ExpectedMoveView
{
    /// <summary>The move.</summary>
    public double? PriceUsd { get; init; }

    /// <summary>Why there is none; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>Spot less the move.</summary>
    public double? LowUsd { get; init; }

    /// <summary>Spot plus the move.</summary>
    public double? HighUsd { get; init; }

    /// <summary>The expiry it stands for.</summary>
    public DateOnly? Expiry { get; init; }

    /// <summary>Volatility at the forward, a fraction a year of the calendar.</summary>
    public double? Volatility { get; init; }

    /// <summary>The same volatility for a year of trading time; null in the last minute of trading.</summary>
    public double? TradingVolatility { get; init; }

    /// <summary>The straddle at the forward: a 57.5 % range, not one standard deviation.</summary>
    public double? StraddleUsd { get; init; }

    /// <summary>Why there is no straddle; null where there is one.</summary>
    public string? StraddleReason { get; init; }

    /// <summary>The part of the move that belongs to the rest of the session.</summary>
    public double? ToCloseUsd { get; init; }
}
