namespace Strikelight.Web.Shell;

/// <summary>A row of a <see cref="DataTable"/>.</summary>
/// <param name="Cells">One cell a column.</param>
/// <param name="Key">Identity of the row within its table: lets a live update follow a row that moves.</param>
/// <param name="Css">CSS classes, for example "at-spot" or "total".</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, string? Key = null, string? Css = null);
