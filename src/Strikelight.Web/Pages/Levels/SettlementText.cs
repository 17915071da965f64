using Strikelight.Core.Calendar;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Pages.Levels;

/// <summary>A settlement of the session in words.</summary>
internal static class SettlementText
{
    /// <summary>Hours, minutes and seconds until then.</summary>
    public static string Left(SettlementView settlement) =>
        Format.Countdown(TimeSpan.FromSeconds(settlement.SecondsLeft));

    /// <summary>"SPXW PM 16:00 ET", with the day where it is not the page's: after a close the next counts.</summary>
    public static string Where(SettlementView settlement)
    {
        DateOnly day = MarketTime.DateOf(settlement.SettlesAt);
        DateOnly today = MarketTime.DateOf(settlement.SettlesAt.AddSeconds(-settlement.SecondsLeft));
        return $"{settlement.Root} {settlement.Style.ToUpperInvariant()} "
            + (day == today ? "" : $"{Format.Day(day)} ")
            + Format.MarketMinute(settlement.SettlesAt)
            + (settlement.IsHalfDay ? ", half day" : "");
    }
}
