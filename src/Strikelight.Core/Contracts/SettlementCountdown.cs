namespace Strikelight.Core.Contracts;

/// <summary>How long a series has until its settlement.</summary>
/// <param name="Series">The root and expiry.</param>
/// <param name="Left">Time until the settlement value is struck, in whole seconds, rounded down.</param>
/// <param name="TradingLeft">The same until the last trade; zero where that is past.</param>
/// <param name="IsZeroDte">Whether it settles with the running session, or between sessions with the next.</param>
/// <param name="IsHalfDay">Whether the exchange closes early on the day of the settlement.</param>
public sealed record SettlementCountdown(
    OptionSeries Series,
    TimeSpan Left,
    TimeSpan TradingLeft,
    bool IsZeroDte,
    bool IsHalfDay
)
{
    /// <summary>Settled at the opening or at the close.</summary>
    public SettlementStyle Style => Series.Root.Settlement;
}
