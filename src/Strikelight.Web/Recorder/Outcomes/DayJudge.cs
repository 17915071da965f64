using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Options;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Outcomes;
using Strikelight.Store;
using Strikelight.Web.Recorder.Levels;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Puts the levels of one symbol's session to the test, or says why they cannot be.</summary>
/// <remarks>The same recording gives the same judgement. Method: docs/math/level-outcomes.md.</remarks>
internal sealed class DayJudge(
    DayLevelsReader levels,
    DayPathReader paths,
    LevelCatchUpState catchUp,
    IOptions<OutcomeOptions> options
)
{
    private const string TooLate = "The levels were known only after the close.";
    private const string NoLevel = "No level of that day is known.";
    private const string NoPath =
        "No price of the session is there: the source has no bars of it, none are stored, and no minute was recorded.";

    /// <summary>Ends once the minutes of chains that were there at the start are there too.</summary>
    public Task ReadyAsync(CancellationToken cancellation) => catchUp.Over.WaitAsync(cancellation);

    /// <summary>The judgement on a session.</summary>
    /// <param name="owner">Source and symbol.</param>
    /// <param name="session">The session; over, and its prices known to the source.</param>
    /// <param name="now">Market time.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<DayJudgement> JudgeAsync(
        SourceSymbol owner,
        TradingSession session,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        try
        {
            DayRecording recording = await levels.ReadAsync(owner, session, cancellation);
            if (recording.Levels is not { } known)
            {
                return recording.Reason.Length == 0
                    ? DayJudgement.Nothing
                    : DayJudgement.Of(new() { Reason = recording.Reason, JudgedAt = now }, []);
            }
            DayVerdict verdict = new()
            {
                Reason = ReasonAgainst(known, session),
                JudgedAt = now,
                Levels = known.Origin,
                LevelsAt = known.MarketTime,
                KnownAt = known.KnownAt,
                StrikesAt = recording.StrikesAt,
            };
            if (!verdict.IsJudged)
            {
                return DayJudgement.Of(verdict, []);
            }
            DayPath? path = await paths.ReadAsync(owner, session, recording, known.KnownAt, cancellation);
            return Judged(owner, session, verdict, recording, path);
        }
        catch (StoreUnavailableException)
        {
            return DayJudgement.Later;
        }
    }

    /// <summary>Why these levels cannot be put to the test; empty where they can.</summary>
    private string ReasonAgainst(FixedLevels known, TradingSession session)
    {
        int most = options.Value.KnownMinutesMost;
        double minutes = (known.KnownAt - session.OpensAt).TotalMinutes;
        return known.KnownAt >= session.ClosesAt ? TooLate
            : known.Levels.IsEmpty ? NoLevel
            : minutes <= most ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"The levels were known {minutes:F0} minutes after the open; {most} are the most."
            );
    }

    private DayJudgement Judged(
        SourceSymbol owner,
        TradingSession session,
        DayVerdict verdict,
        DayRecording recording,
        DayPath? path
    )
    {
        if (path is null)
        {
            return DayJudgement.Of(verdict with { Reason = NoPath }, []);
        }
        verdict = verdict with { Prices = path.Origin, Resolution = path.Prices.Resolution, Coverage = path.Coverage };
        if (path.Coverage < options.Value.LeastCoverage)
        {
            return DayJudgement.Of(verdict with { Reason = TooFew(path.Coverage, options.Value.LeastCoverage) }, []);
        }
        ImmutableArray<LevelTrial> trials = Trials(owner, session, recording, path.Prices);
        return DayJudgement.Of(verdict with { LevelCount = trials.Length }, trials);
    }

    private static ImmutableArray<LevelTrial> Trials(
        SourceSymbol owner,
        TradingSession session,
        DayRecording recording,
        PricePath prices
    )
    {
        if (!UnderlyingSymbol.TryParse(owner.Symbol, out UnderlyingSymbol symbol))
        {
            throw new ArgumentException($"'{owner.Symbol}' is no symbol.", nameof(owner));
        }
        FixedLevels known = recording.Levels!; // checked by the caller
        double[] levelsUsd = [.. known.Levels.Select(level => level.PriceUsd)];
        ListedStrikes listed = new(recording.StrikesUsd.AsSpan(), levelsUsd);
        return
        [
            .. known.Levels.Select(level =>
                LevelTrial.Evaluate(
                    new(symbol, session.Date, level.Kind.Id),
                    new(level.PriceUsd, known.SpotUsd, known.MoveUsd, known.KnownAt, session.ClosesAt),
                    listed,
                    prices,
                    OutcomeRules.Default
                )
            ),
        ];
    }

    private static string TooFew(double coverage, double least) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Prices cover {Math.Floor(100 * coverage):F0} % of the session after the levels were known; "
                + $"{100 * least:F0} % are needed."
        );
}
