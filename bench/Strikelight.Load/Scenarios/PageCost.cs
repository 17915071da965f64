namespace Strikelight.Load.Scenarios;

/// <summary>What a page costs the server.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Page">The view measured.</param>
/// <param name="RssBytesPerViewer">Resident bytes of a further viewer.</param>
/// <param name="ManagedBytesPerViewer">Of them, objects a collection left; null where the server does not say.</param>
/// <param name="RssBytesPerView">Resident bytes of a further view; null where the page has one.</param>
public sealed record PageCost(
    string Name,
    string Page,
    double RssBytesPerViewer,
    double? ManagedBytesPerViewer,
    double? RssBytesPerView
);
