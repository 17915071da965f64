using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>An expiry that traders call by name, as far as the chain lists it.</summary>
/// <param name="Name">The name.</param>
/// <param name="SettlesOn">The date meant by the name; null where there is none.</param>
/// <param name="SeriesIndexes">Indexes into the chain's series of what is still to settle then.</param>
/// <param name="Text">Why there is none, as a sentence; empty where there is one.</param>
/// <remarks>
/// Dates are those of the settlement, so that what is listed for a holiday counts for the session before it. The dates
/// come from the calendar's rule, what stands behind them from the chain. docs/math/expected-move.md.
/// </remarks>
public sealed record NamedExpiry(ExpiryName Name, DateOnly? SettlesOn, ImmutableArray<int> SeriesIndexes, string Text)
{
    /// <summary>One entry a name, in the order of the names.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="now">From when it is counted; one before the chain's market time counts as that time.</param>
    public static ImmutableArray<NamedExpiry> Of(ChainSnapshot chain, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(chain);
        DateTimeOffset at = now > chain.Header.MarketTime ? now : chain.Header.MarketTime;
        DateOnly session = ResolvedScope.SessionDateAt(at);
        ILookup<DateOnly, int> bySettlement = ResolvedScope
            .IndexesOf(chain.Series, ExpiryScope.All, at)
            .ToLookup(index => MarketTime.DateOf(chain.Series[index].SettlesAt));
        DateOnly[] later = [.. bySettlement.Select(date => date.Key).Where(date => date > session).Order().Take(1)];
        DateOnly nextMonth = new DateOnly(session.Year, session.Month, 1).AddMonths(1);
        return
        [
            On(ExpiryName.ZeroDte, session),
            later is [var next] ? On(ExpiryName.Next, next) : new(ExpiryName.Next, null, [], "No later one is listed."),
            On(ExpiryName.Weekly, ExpiryCalendar.WeeklyOnOrAfter(session)),
            On(ExpiryName.Monthly, ExpiryCalendar.MonthlyOf(session.Year, session.Month)),
            On(ExpiryName.NextMonthly, ExpiryCalendar.MonthlyOf(nextMonth.Year, nextMonth.Month)),
        ];

        NamedExpiry On(ExpiryName name, DateOnly date)
        {
            ImmutableArray<int> series = [.. bySettlement[date]];
            return new(name, date, series, series.IsEmpty ? WhyNone(date, session) : "");
        }
    }

    private static string WhyNone(DateOnly date, DateOnly session) =>
        date < session
            ? FormattableString.Invariant($"It has settled on {date:yyyy-MM-dd}.")
            : FormattableString.Invariant($"Nothing is listed that is still to settle on {date:yyyy-MM-dd}.");
}
