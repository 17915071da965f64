namespace Strikelight.Web.Conventions;

/// <summary>One rate of the table.</summary>
public sealed class RatePointOptions
{
    /// <summary>Calendar days to payment.</summary>
    public double? Days { get; set; }

    /// <summary>Continuously compounded, per year, a fraction: 0.04 is 4 %.</summary>
    public double? AnnualRate { get; set; }
}
