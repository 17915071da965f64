using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Levels;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>Put/call ratios of the last stored days, to tell whether today's is a high one for its minute.</summary>
/// <remarks>Stored minutes count all expiries, so today's ratio is taken from them too.</remarks>
public sealed class PastPutCall(LookBackCache cache, LevelDays levelDays)
{
    private static readonly LevelFigureSet Figures = new(LevelFigureId.PutCallVolume);

    /// <summary>The sessions before one; begun where they are not there.</summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="session">The session.</param>
    /// <param name="isLive">Whether a live page asks.</param>
    public LookBackAnswer<PutCallDays> Before(string symbol, TradingSession session, bool isLive) =>
        cache.Peek(
            new(symbol, "put/call", session.OpensAt, $"{levelDays.Epoch}"),
            new LookBackWork<PutCallDays>(_ => true, (_, token) => MakeAsync(symbol, session, token)),
            isLive
        );

    /// <summary>Where the last recorded minute of a session stands.</summary>
    /// <param name="today">Minutes of the session with their put/call ratio.</param>
    /// <param name="before">Earlier days.</param>
    public static PutCallRankView RankOf(LevelRead today, LookBackAnswer<PutCallDays> before)
    {
        ArgumentNullException.ThrowIfNull(today);
        ArgumentNullException.ThrowIfNull(before);
        if (today.Day is not { } day)
        {
            return new(null, null, null, 0, today.Reason);
        }
        int row = day.Count - 1;
        double? ratio = day.Get(row, LevelFigureId.PutCallVolume);
        double[] earlier = before.Value?.At(day.Minutes[row]) ?? [];
        double? percentile = ratio is { } known ? PercentileRank.Of(earlier, known) : null;
        return new(
            ratio,
            day.StartOf(row),
            percentile,
            earlier.Length,
            percentile is not null ? null
                : ratio is null ? "Nothing had traded, or the source did not say."
                : before.Value is null ? before.Reason
                : $"{earlier.Length} of {PercentileRank.HistoryLeast} days recorded at this minute."
        );
    }

    private async Task<LookBackAnswer<PutCallDays>> MakeAsync(
        string symbol,
        TradingSession session,
        CancellationToken cancellation
    )
    {
        var days = ImmutableArray.CreateBuilder<ImmutableArray<(int Minute, float Ratio)>>();
        TradingSession earlier = session;
        for (int i = 0; i < PercentileRank.HistoryLeast; i++)
        {
            earlier = ExchangeCalendar.SessionOnOrBefore(earlier.Date.AddDays(-1));
            LevelRead read = await levelDays.ReadAsync(symbol, earlier, session.OpensAt, Figures, cancellation);
            if (read.Day is { } day)
            {
                days.Add(Ratios(day));
            }
        }
        return LookBackAnswer<PutCallDays>.Ready(new(days.ToImmutable()));
    }

    private static ImmutableArray<(int Minute, float Ratio)> Ratios(LevelDay day)
    {
        var ratios = ImmutableArray.CreateBuilder<(int, float)>(day.Count);
        for (int row = 0; row < day.Count; row++)
        {
            if (day.Get(row, LevelFigureId.PutCallVolume) is { } ratio)
            {
                ratios.Add((day.Minutes[row], (float)ratio));
            }
        }
        return ratios.ToImmutable();
    }
}
