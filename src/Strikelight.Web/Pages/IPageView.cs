namespace Strikelight.Web.Pages;

/// <summary>What a page shows: one record from which its HTML, live fragments, JSON and CSV are made.</summary>
public interface IPageView
{
    /// <summary>Title of the document.</summary>
    string Title { get; }

    /// <summary>The symbol the page is about; null where it is about several.</summary>
    string? PageSymbol { get; }

    /// <summary>The symbol whose recorded days a replay of the page offers; null where it offers none.</summary>
    string? ReplaySymbol => PageSymbol;

    /// <summary>Market time of what is shown; null before there is anything.</summary>
    DateTimeOffset? DataTime { get; }

    /// <summary>HTTP status: 200, 404 for a symbol nobody knows, 503 where there is nothing to show yet.</summary>
    int StatusCode { get; }

    /// <summary>Whether something of it is still being read and is there at a later look.</summary>
    bool IsReading => false;

    /// <summary>Whether a page of a past time stays as it is, lacking nothing that it may have later.</summary>
    bool IsFinal => !IsReading;

    /// <summary>The page's tables, for CSV.</summary>
    IReadOnlyList<ViewTable> Tables { get; }
}
