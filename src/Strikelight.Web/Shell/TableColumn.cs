namespace Strikelight.Web.Shell;

/// <summary>A column of a <see cref="DataTable"/>.</summary>
/// <param name="Header">Text of the header.</param>
/// <param name="Unit">Unit behind the header, for example "USD per 1 %".</param>
/// <param name="Align">Numbers stand right.</param>
public sealed record TableColumn(string Header, string? Unit = null, Align Align = Align.Right)
{
    /// <summary>Where a click on the header leads: the same page, sorted by this column.</summary>
    public string? SortHref { get; init; }

    /// <summary>How the table is sorted by this column now.</summary>
    public SortDirection Sort { get; init; }

    /// <summary>Explanation shown on hover.</summary>
    public string? Title { get; init; }

    internal string? Css =>
        Align switch
        {
            Align.Right => "right",
            Align.Center => "center",
            _ => null,
        };

    internal string? AriaSort =>
        Sort switch
        {
            SortDirection.Ascending => "ascending",
            SortDirection.Descending => "descending",
            _ => null,
        };
}
