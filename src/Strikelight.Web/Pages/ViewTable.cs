namespace Strikelight.Web.Pages;

/// <summary>A table of a page as plain values: null is missing, numbers are doubles or integers.</summary>
/// <param name="Name">Name in the URL: <c>gexByStrike</c>.</param>
/// <param name="Title">Title for people, with the unit.</param>
/// <param name="Columns">Column names, camelCase, unit last.</param>
/// <param name="Rows">Values in column order.</param>
public sealed record ViewTable(
    string Name,
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);
