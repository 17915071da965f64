namespace Strikelight.Web.Conventions;

/// <summary>The rate table. Section <c>Rates</c>; without points the assumed default rate counts.</summary>
public sealed class RateOptions
{
    /// <summary>What the rates are, shown beside them: <c>SOFR swaps</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The day for which the rates were set; needed with points.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>Rates by time, times ascending.</summary>
    public IList<RatePointOptions> Points { get; } = [];
}
