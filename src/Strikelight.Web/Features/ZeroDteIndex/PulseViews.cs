using Strikelight.Core.Calendar;
using Strikelight.Core.Flow;
using Strikelight.Web.Features.ZeroDteIndex.View;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>Adds up the steps of a session to what has been bought and sold in it.</summary>
internal static class PulseViews
{
    private const string NothingTraded = "Nothing in scope has traded between two of the chains.";
    private const string FirstStep = "The first quarter of an hour is not over.";
    private const string NoSteps = "No two chains of the session are a quarter of an hour apart.";

    /// <summary>No pulse, and why.</summary>
    public static PulseView None(string reason) => new() { State = Known.Name(LookBackState.Missing), Reason = reason };

    /// <summary>The pulse of a session as a page of a market time knows it.</summary>
    public static PulseView Of(LookBackAnswer<SessionSteps> answer, TradingSession session, DateTimeOffset known)
    {
        SessionStep[] steps = [.. answer.Value?.UpTo(known) ?? []];
        SessionStep[] counted = [.. steps.Where(step => step.Traded is not null)];
        if (counted.Length == 0)
        {
            bool isThere = answer.State == LookBackState.Ready;
            return new()
            {
                State = Known.Name(isThere ? LookBackState.Missing : answer.State),
                Reason =
                    !isThere ? answer.Reason
                    : known < session.OpensAt.AddMinutes(PastSession.StepMinutes) ? FirstStep
                    : NoSteps,
                Day = session.Date,
            };
        }
        SignedFlow sum = default;
        foreach (SessionStep step in counted)
        {
            sum = sum.Plus(step.Traded ?? default);
        }
        double covered = (double)counted.Length * PastSession.StepMinutes;
        return Shares(sum) with
        {
            Day = session.Date,
            Through = counted[^1].MarketTime,
            StepMinutes = PastSession.StepMinutes,
            GapMinutes = (counted[^1].At - session.OpensAt).TotalMinutes - covered,
        };
    }

    private static PulseView Shares(SignedFlow sum)
    {
        SideFlow both = sum.Both;
        double all = sum.BullishUsd + sum.BearishUsd + both.UnclassifiedUsd;
        return new()
        {
            State = Known.Name(LookBackState.Ready),
            Reason = all > 0 ? null : NothingTraded,
            Contracts = both.Contracts,
            BullishUsd = sum.BullishUsd,
            BearishUsd = sum.BearishUsd,
            UnclassifiedUsd = both.UnclassifiedUsd,
            BullishShare = Known.OrNull(sum.BullishUsd / all),
            BearishShare = Known.OrNull(sum.BearishUsd / all),
            UnclassifiedShare = Known.OrNull(both.UnclassifiedUsd / all),
            SignedShare = Known.OrNull((sum.BullishUsd - sum.BearishUsd) / all),
            UnclassifiedContractShare = Known.OrNull(both.UnclassifiedShare),
        };
    }
}
