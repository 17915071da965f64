using Strikelight.Web.Shell;

namespace Strikelight.Web.Pages;

/// <summary>How a table is sorted, as <c>sort=</c> of an address says it: one grammar for all pages.</summary>
/// <param name="Column">The column's name in the address.</param>
/// <param name="IsDescending">Greatest first: a minus before the name.</param>
public sealed record TableSort(string Column, bool IsDescending)
{
    private const char Minus = '-';

    /// <summary>The form in the address.</summary>
    public string Text => IsDescending ? Minus + Column : Column;

    /// <summary>Reads the form in the address; null where it names no column of these.</summary>
    public static TableSort? Read(string value, IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(value);
        bool isDescending = value.StartsWith(Minus);
        string column = isDescending ? value[1..] : value;
        return columns.Contains(column, StringComparer.Ordinal) ? new(column, isDescending) : null;
    }

    /// <summary>Why a value was refused.</summary>
    public static string Refusal(IReadOnlyList<string> columns) =>
        $"'sort' is one of {string.Join(", ", columns)}, with a minus before it for the greatest first.";

    /// <summary>The header with its link: a click sorts by the column, a second one turns the order round.</summary>
    /// <param name="header">The header.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="first">Whether the first click puts the greatest first, as numbers have it.</param>
    /// <param name="href">The address of the page in an order.</param>
    internal TableColumn Header(TableColumn header, string column, bool first, Func<TableSort, string> href)
    {
        bool isSorted = Column == column;
        return header with
        {
            SortHref = href(new(column, isSorted ? !IsDescending : first)),
            Sort =
                !isSorted ? SortDirection.None
                : IsDescending ? SortDirection.Descending
                : SortDirection.Ascending,
        };
    }

    /// <summary>Rows in this order; those without a value come last either way, ties stay as they are listed.</summary>
    internal IReadOnlyList<T> Order<T>(IEnumerable<T> listed, Func<T, double?> value)
    {
        IOrderedEnumerable<T> known = listed.OrderBy(row => value(row) is null);
        return [.. IsDescending ? known.ThenByDescending(value) : known.ThenBy(value)];
    }
}
