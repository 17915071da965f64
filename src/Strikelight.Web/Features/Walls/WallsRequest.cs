using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.Walls;

/// <summary>What the URL of the walls page asks for, defaults filled in.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
public sealed record WallsRequest(string Symbol) : ITravelRequest
{
    /// <summary>Strikes shown unless told otherwise.</summary>
    public const int DefaultWindow = 30;

    /// <summary>Under which definitions levels and exposure are shown.</summary>
    public LevelDefinition Definition { get; init; } = new();

    /// <summary>Strikes shown around spot; no sum depends on it.</summary>
    public int Window { get; init; } = DefaultWindow;

    /// <summary>Whether exposure by strike is shown at earlier times too.</summary>
    public bool LookBack { get; init; }

    /// <inheritdoc />
    public DateTimeOffset? At { get; init; }
}
