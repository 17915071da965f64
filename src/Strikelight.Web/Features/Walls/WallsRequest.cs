using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.Walls;

/// <summary>What the URL of the walls page asks for, defaults filled in.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
public sealed record WallsRequest(string Symbol)
{
    /// <summary>Strikes shown unless told otherwise.</summary>
    public const int DefaultWindow = 30;

    /// <summary>Under which definitions levels and exposure are shown.</summary>
    public LevelDefinition Definition { get; init; } = new();

    /// <summary>Strikes shown around spot; no sum depends on it.</summary>
    public int Window { get; init; } = DefaultWindow;

    /// <summary>Whether exposure by strike is shown at earlier times too.</summary>
    public bool LookBack { get; init; }

    /// <summary>Past market time, or null for the latest.</summary>
    public DateTimeOffset? At { get; init; }
}
