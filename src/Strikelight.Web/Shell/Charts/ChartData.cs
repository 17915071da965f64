namespace Strikelight.Web.Shell.Charts;

/// <summary>What every chart has: its accessible name and what is drawn into its PNG.</summary>
public abstract record ChartData
{
    /// <summary>Title; stays the same while the chart is the same, since a new one resets the zoom.</summary>
    public required string Title { get; init; }

    /// <summary>Definition, inputs and time in one line.</summary>
    public string? Note { get; init; }

    /// <summary>Unit of the values, as it follows a number.</summary>
    public string? Unit { get; init; }
}
