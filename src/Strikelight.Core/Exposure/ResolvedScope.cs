using System.Collections.Immutable;
using System.Globalization;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Exposure;

/// <summary>An expiry scope against a chain at a market time: the series that count, or why none does.</summary>
/// <param name="Scope">What was asked for.</param>
/// <param name="SessionDate">The date the words "0dte", "week" and "month" are counted from.</param>
/// <param name="SeriesIndexes">Indexes into the chain's series, ascending.</param>
/// <param name="NotListed">Picked dates without an unsettled series in the chain.</param>
/// <param name="EmptyReason">Why nothing counts; null where something does.</param>
public sealed record ResolvedScope(
    ExpiryScope Scope,
    DateOnly SessionDate,
    ImmutableArray<int> SeriesIndexes,
    ImmutableArray<DateOnly> NotListed,
    string? EmptyReason
)
{
    /// <summary>Whether no series counts.</summary>
    public bool IsEmpty => SeriesIndexes.IsEmpty;

    /// <summary>Resolves at the chain's own market time.</summary>
    public static ResolvedScope Of(ChainSnapshot chain, ExpiryScope scope)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return Of(chain, scope, chain.Header.MarketTime);
    }

    /// <summary>Resolves at a later instant than the chain's: what has settled since is left out.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="scope">What to count.</param>
    /// <param name="now">The instant; one before the chain's market time counts as that time.</param>
    public static ResolvedScope Of(ChainSnapshot chain, ExpiryScope scope, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(scope);
        DateTimeOffset at = now > chain.Header.MarketTime ? now : chain.Header.MarketTime;
        DateOnly session = SessionDateAt(at);
        ImmutableArray<int> counted = IndexesOf(chain.Series, scope, at);
        ImmutableArray<DateOnly> notListed =
        [
            .. scope.Picked.Where(date => !counted.Any(index => chain.Series[index].Expiry == date)),
        ];
        return new(scope, session, counted, notListed, counted.IsEmpty ? WhyEmpty(chain, scope, session) : null);
    }

    /// <summary>Indexes of the series of a list that count at an instant, ascending.</summary>
    /// <param name="series">Root and expiry groups, of a chain or of a table of contracts.</param>
    /// <param name="scope">What to count.</param>
    /// <param name="at">The instant from which the scope is counted; what has settled by then is left out.</param>
    public static ImmutableArray<int> IndexesOf(
        ImmutableArray<OptionSeries> series,
        ExpiryScope scope,
        DateTimeOffset at
    )
    {
        ArgumentNullException.ThrowIfNull(scope);
        DateOnly session = SessionDateAt(at);
        var indexes = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < series.Length; i++)
        {
            if (!series[i].IsSettledAt(at) && Counts(series[i], scope, session))
            {
                indexes.Add(i);
            }
        }
        return indexes.ToImmutable();
    }

    /// <summary>The running session's date; from its close on, and on days without one, the next session's.</summary>
    public static DateOnly SessionDateAt(DateTimeOffset instant)
    {
        TradingSession session = ExchangeCalendar.SessionOnOrAfter(MarketTime.DateOf(instant));
        return instant < session.ClosesAt
            ? session.Date
            : ExchangeCalendar.SessionOnOrAfter(session.Date.AddDays(1)).Date;
    }

    private static bool Counts(OptionSeries series, ExpiryScope scope, DateOnly session)
    {
        // By settlement, not by listed date: a contract listed for a holiday settles with the session before it.
        DateOnly settles = MarketTime.DateOf(series.SettlesAt);
        return scope.Kind switch
        {
            ExpiryScopeKind.All => true,
            ExpiryScopeKind.ZeroDte => settles == session,
            ExpiryScopeKind.ThisWeek => Monday(settles) == Monday(session),
            ExpiryScopeKind.ThisMonth => settles.Year == session.Year && settles.Month == session.Month,
            _ => scope.Picked.Contains(series.Expiry),
        };
    }

    private static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static string WhyEmpty(ChainSnapshot chain, ExpiryScope scope, DateOnly session)
    {
        if (chain.Count == 0)
        {
            return "The chain holds no contract.";
        }
        string day = session.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return scope.Kind switch
        {
            ExpiryScopeKind.All => "Every listed expiry is settled.",
            ExpiryScopeKind.ZeroDte => $"Nothing listed settles on {day}, or it has settled already.",
            ExpiryScopeKind.ThisWeek => $"Nothing listed is still to settle in the week of {day}.",
            ExpiryScopeKind.ThisMonth => $"Nothing listed is still to settle in the month of {day}.",
            _ => $"No contract still to settle is listed for {scope.Text}.",
        };
    }
}
