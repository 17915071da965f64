using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Conventions;

/// <summary>What a minute of closed exchange counts in trading time. Section <c>TradingClock</c>.</summary>
public sealed class ClockOptions
{
    /// <summary>A closed minute of a date with a session, an open one being 1.</summary>
    [Range(0.0, 1.0)]
    public double NightWeight { get; set; }

    /// <summary>A minute of a weekend day or holiday.</summary>
    [Range(0.0, 1.0)]
    public double ClosedDayWeight { get; set; }
}
