namespace Strikelight.Web.Pages;

/// <summary>Which rendered bytes are meant: one representation of one URL, at its newest version only.</summary>
/// <param name="Page">Route of the page; with the representation, what its entries are counted by.</param>
/// <param name="Representation"><c>html</c>, <c>frame</c>, <c>json</c>, or <c>csv</c> with the table's name.</param>
/// <param name="Url">Canonical URL.</param>
internal sealed record PageSlot(string Page, string Representation, string Url)
{
    /// <summary>Most entries of the page's representation.</summary>
    public required int EntriesMost { get; init; }

    /// <summary>How long an entry is kept after it was asked for last.</summary>
    public required TimeSpan KeptFor { get; init; }

    /// <summary>What is looked up.</summary>
    public string Key => $"{Representation}|{Url}";

    /// <summary>What entries are counted by.</summary>
    public string Group => $"{Representation}|{Page}";
}
