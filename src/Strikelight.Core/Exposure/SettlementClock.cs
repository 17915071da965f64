using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Exposure;

/// <summary>Countdowns of a chain's series to their settlements.</summary>
/// <param name="SessionDate">The running session's date; between sessions the next one's.</param>
/// <param name="Countdowns">What is not settled, the nearest settlement first, then by root.</param>
/// <param name="NoZeroDte">Why nothing settles with the session, as a sentence; empty where something does.</param>
/// <remarks>Differences of instants, so a change of the clocks counts for what it is. docs/math/time.md.</remarks>
public sealed record SettlementClock(
    DateOnly SessionDate,
    ImmutableArray<SettlementCountdown> Countdowns,
    string NoZeroDte
)
{
    /// <summary>The nearest of what settles with the session; null where nothing does.</summary>
    public SettlementCountdown? ZeroDte => Countdowns is [{ IsZeroDte: true } first, ..] ? first : null;

    /// <summary>The countdowns at an instant; one before the chain's market time counts as that time.</summary>
    public static SettlementClock At(ChainSnapshot chain, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(chain);
        DateTimeOffset at = now > chain.Header.MarketTime ? now : chain.Header.MarketTime;
        ResolvedScope zero = ResolvedScope.Of(chain, ExpiryScope.ZeroDte, at);
        return new(
            zero.SessionDate,
            [
                .. ResolvedScope
                    .IndexesOf(chain.Series, ExpiryScope.All, at)
                    .Select(index => Countdown(chain.Series[index], at, zero.SeriesIndexes.Contains(index)))
                    .OrderBy(countdown => countdown.Series.SettlesAt)
                    .ThenBy(countdown => countdown.Series.Root.Root, StringComparer.Ordinal),
            ],
            zero.EmptyReason ?? ""
        );
    }

    private static SettlementCountdown Countdown(OptionSeries series, DateTimeOffset now, bool isZeroDte) =>
        new(
            series,
            WholeSeconds(series.SettlesAt - now),
            WholeSeconds(series.Root.StopsTradingAt(series.Expiry) - now),
            isZeroDte,
            ExchangeCalendar.SessionOn(MarketTime.DateOf(series.SettlesAt)) is { IsHalfDay: true }
        );

    private static TimeSpan WholeSeconds(TimeSpan left) =>
        left <= TimeSpan.Zero ? TimeSpan.Zero : new(left.Ticks - left.Ticks % TimeSpan.TicksPerSecond);
}
