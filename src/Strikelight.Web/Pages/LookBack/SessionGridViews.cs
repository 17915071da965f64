using Strikelight.Core.Calendar;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>Lays the steps of a session out as strikes by time.</summary>
internal static class SessionGridViews
{
    private const string Nothing = "There is no chain of the session at any quarter of an hour yet.";

    private const string NoStrike = "No strike is in scope.";

    /// <summary>No grid, and why.</summary>
    public static SessionGridView None(string reason) =>
        new() { State = Known.Name(LookBackState.Missing), Reason = reason };

    /// <summary>The grid as a page of a market time knows it: no later column.</summary>
    /// <param name="answer">The steps.</param>
    /// <param name="session">The session.</param>
    /// <param name="known">The page's time.</param>
    /// <param name="strikeUsd">Strikes that may be shown, ascending.</param>
    /// <param name="most">Strikes at most.</param>
    public static SessionGridView Of(
        LookBackAnswer<SessionSteps> answer,
        TradingSession session,
        DateTimeOffset known,
        IReadOnlyList<double> strikeUsd,
        int most
    )
    {
        Dictionary<DateTimeOffset, SessionStep> steps = (answer.Value?.UpTo(known) ?? []).ToDictionary(step => step.At);
        DateTimeOffset[] at = [.. PastSession.InstantsOf(session).Where(instant => instant <= known)];
        SessionStep?[] columns = [.. at.Select(instant => steps.GetValueOrDefault(instant))];
        if (Array.TrueForAll(columns, column => column is null))
        {
            bool isThere = answer.State == LookBackState.Ready;
            return new()
            {
                State = Known.Name(isThere ? LookBackState.Missing : answer.State),
                Reason = isThere ? Nothing : answer.Reason,
                Day = session.Date,
            };
        }
        if (strikeUsd.Count == 0)
        {
            return None(NoStrike) with { Day = session.Date };
        }
        double[] strikes = Shown(strikeUsd, [.. columns.OfType<SessionStep>().Select(step => step.SpotUsd)], most);
        return new()
        {
            State = Known.Name(LookBackState.Ready),
            Day = session.Date,
            At = at,
            SpotUsd = [.. columns.Select(column => column?.SpotUsd)],
            StrikeUsd = strikes,
            NetGexUsdPerPct = [.. columns.Select(column => Column(column, strikes))],
        };
    }

    /// <summary>The strikes spot has passed in the session and those next to them.</summary>
    private static double[] Shown(IReadOnlyList<double> strikeUsd, double[] spotUsd, int most)
    {
        double low = spotUsd.Min();
        double high = spotUsd.Max();
        return
        [
            .. strikeUsd
                .OrderBy(strike => Math.Max(Math.Max(low - strike, strike - high), 0))
                .ThenBy(strike => Math.Abs(strike - spotUsd[^1]))
                .Take(most)
                .Order(),
        ];
    }

    private static double?[] Column(SessionStep? step, double[] strikes) =>
        Array.ConvertAll(strikes, strike => step is null ? null : Known.OrNull(step.NetGexUsd(strike)));
}
