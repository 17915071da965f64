namespace Strikelight.Web.Pages;

/// <summary>What is known of a drawn fragment beside its bytes.</summary>
/// <param name="Id">Versions of the data it was drawn from, with the run of the server.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Symbol">The symbol it is about; null where it is about several.</param>
/// <param name="ReplaySymbol">The symbol whose recorded days a replay of it offers; null where it offers none.</param>
/// <param name="DataTime">Market time of what it shows.</param>
internal sealed record FrameFacts(
    string Id,
    string Title,
    string? Symbol,
    string? ReplaySymbol,
    DateTimeOffset? DataTime
);
