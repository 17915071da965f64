namespace Strikelight.Web.Shell;

/// <summary>A page in the navigation and in the palette.</summary>
/// <param name="Title">Short name.</param>
/// <param name="Href">Address.</param>
/// <param name="Hint">What the page answers, for the palette.</param>
/// <param name="IsPrimary">Whether it stands in the bar itself; the others are behind "More".</param>
/// <param name="CanTravel">Whether the page takes <c>at=</c>: a replay leads to it at the same time.</param>
public sealed record NavItem(
    string Title,
    string Href,
    string? Hint = null,
    bool IsPrimary = true,
    bool CanTravel = false
);
