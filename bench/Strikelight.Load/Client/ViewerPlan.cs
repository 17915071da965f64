namespace Strikelight.Load.Client;

/// <summary>What a viewer does.</summary>
/// <param name="Server">The server.</param>
/// <param name="Page">Path and query of the page.</param>
/// <param name="Texts">Segments inflated so far, shared by all.</param>
public sealed record ViewerPlan(ServerDoor Server, string Page, SegmentTexts Texts)
{
    /// <summary>Whether every event is inflated and checked, not only its head.</summary>
    public bool ChecksAll { get; init; }

    /// <summary>Whether the page is loaded before its stream.</summary>
    public bool LoadsPage { get; init; } = true;

    /// <summary>What a browser that lost its stream says it has.</summary>
    public string? LastEventId { get; init; }
}
