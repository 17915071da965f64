namespace Strikelight.Web.Shell;

/// <summary>How a table is sorted by one of its columns.</summary>
public enum SortDirection
{
    /// <summary>Not by this column.</summary>
    None,

    /// <summary>Smallest first.</summary>
    Ascending,

    /// <summary>Largest first.</summary>
    Descending,
}
