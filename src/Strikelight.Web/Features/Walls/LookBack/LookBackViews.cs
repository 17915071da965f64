using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Levels;
using Strikelight.Web.Features.Walls.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Turns results of the past into their views; cuts off what was not known at the page's time.</summary>
internal static class LookBackViews
{
    private const string NothingNear = "No chain is recorded within two minutes of that time.";
    private const string NothingTraded = "Nothing of this session's trading is recorded up to this time.";
    private const string FirstStepRuns = "The first step of the session has not ended.";
    private static readonly TimeSpan LateMost = TimeSpan.FromMinutes(2);

    /// <summary>Exposure at an earlier time by strike of the page.</summary>
    /// <param name="minutes">How long before.</param>
    /// <param name="answer">What was found.</param>
    /// <param name="pageTime">Market time of the page.</param>
    /// <param name="strikes">Strikes of the page.</param>
    public static GexLookBackView Strikes(
        int minutes,
        LookBackAnswer<PastStrikes> answer,
        DateTimeOffset pageTime,
        ImmutableArray<double> strikes
    )
    {
        if (answer.Value is not { } past)
        {
            return new(minutes, Known.Name(answer.State), null, answer.Reason, []);
        }
        TimeSpan before = pageTime - past.MarketTime;
        bool isNear = before > TimeSpan.Zero && before - TimeSpan.FromMinutes(minutes) <= LateMost;
        // While it is worked out, what is there of the minute before is shown, with its own age.
        bool isEarlier = answer.State == LookBackState.Pending;
        return isNear
            ? new(
                isEarlier ? (int)Math.Round(before.TotalMinutes) : minutes,
                Known.Name(answer.State),
                past.MarketTime,
                null,
                [.. strikes.Select(strike => Known.OrNull(past.NetGexUsd(strike)))]
            )
            : new(minutes, Known.Name(LookBackState.Missing), null, NothingNear, []);
    }

    /// <summary>Change of open interest since the day before.</summary>
    /// <param name="answer">What was found of that day.</param>
    /// <param name="levels">The levels of the page.</param>
    /// <param name="compare">The comparison of a day that was found.</param>
    public static OiChangeView Interest(
        LookBackAnswer<PriorInterest> answer,
        ChainLevels levels,
        Func<PriorInterest, OpenInterestChanges> compare
    )
    {
        if (answer.Value is not { } before)
        {
            return new() { State = Known.Name(answer.State), Reason = answer.Reason };
        }
        OpenInterestChanges changes = compare(before);
        if (changes.Calls.Change.IsUnknown && changes.Puts.Change.IsUnknown)
        {
            return new()
            {
                State = Known.Name(LookBackState.Missing),
                Reason = changes.CallWall.Text,
                ComparedWith = before.Day,
            };
        }
        return new()
        {
            State = Known.Name(LookBackState.Ready),
            ComparedWith = before.Day,
            Origin = before.Origin,
            CallWall = LevelViews.Strike(changes.CallWall, levels.SpotUsd),
            PutWall = LevelViews.Strike(changes.PutWall, levels.SpotUsd),
            Calls = Side(changes.Calls),
            Puts = Side(changes.Puts),
            SettledSeries = changes.SettledSeries,
            Strikes =
            [
                .. changes.StrikeUsd.Select(
                    (strike, i) =>
                        new OiChangeStrikeView(
                            strike,
                            Known.OrNull(changes.Calls.Change.ByStrike[i]),
                            Known.OrNull(changes.Puts.Change.ByStrike[i]),
                            changes.Calls.NewOpenInterest[i],
                            changes.Puts.NewOpenInterest[i]
                        )
                ),
            ],
        };
    }

    /// <summary>No premium, and why.</summary>
    public static NetPremiumView NoPremium(string reason) =>
        new() { State = Known.Name(LookBackState.Missing), Reason = reason };

    /// <summary>Premium through a session up to a market time, of what was known at an instant.</summary>
    /// <param name="answer">What was found.</param>
    /// <param name="session">The session.</param>
    /// <param name="pageTime">Market time of the page.</param>
    /// <param name="known">What was received later is left out.</param>
    public static NetPremiumView Premium(
        LookBackAnswer<PremiumDay> answer,
        TradingSession session,
        DateTimeOffset pageTime,
        DateTimeOffset known
    )
    {
        if (answer.Value is not { } day)
        {
            return new()
            {
                State = Known.Name(answer.State),
                Reason = answer.Reason,
                Day = session.Date,
            };
        }
        PremiumStep[] steps = [.. day.UpTo(pageTime, known)];
        if (steps.Length == 0)
        {
            LookBackState state = answer.State == LookBackState.Pending ? answer.State : LookBackState.Missing;
            string nothing = day.StepMinutes is null ? NothingTraded : FirstStepRuns;
            return NoPremium(state == LookBackState.Pending ? answer.Reason : nothing) with
            {
                State = Known.Name(state),
                Day = session.Date,
            };
        }
        return Sums(steps, session) with { StepMinutes = day.StepMinutes };
    }

    private static OiChangeSideView Side(OpenInterestSide side) =>
        new(Known.OrNull(side.Change.Total), side.NewTotal, side.NewContracts, side.Change.UnknownContracts);

    private static NetPremiumView Sums(PremiumStep[] steps, TradingSession session)
    {
        List<NetPremiumPointView> points = [];
        PremiumTraded sum = default;
        int gaps = 0;
        TimeSpan unknown = TimeSpan.Zero;
        DateTimeOffset end = session.OpensAt;
        foreach (PremiumStep step in steps)
        {
            bool isFirst = points.Count == 0;
            TimeSpan gap = step.From - end;
            bool isGap = gap > (isFirst ? PremiumDay.OpenTolerance : TimeSpan.Zero);
            if (isGap)
            {
                gaps++;
                unknown += gap;
            }
            if (isFirst || isGap)
            {
                points.Add(new(step.From, sum.CallUsd, sum.PutUsd, AfterGap: isGap));
            }
            sum = sum.Plus(step.Traded);
            points.Add(new(step.To, sum.CallUsd, sum.PutUsd, AfterGap: false));
            end = step.To;
        }
        return new()
        {
            State = Known.Name(LookBackState.Ready),
            Day = session.Date,
            Gaps = gaps,
            GapMinutes = unknown.TotalMinutes,
            UnpricedShare = sum.Contracts > 0 ? sum.UnpricedContracts / (double)sum.Contracts : null,
            Points = points,
        };
    }
}
