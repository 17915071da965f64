using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>Change of open interest since the day before, in contracts.</summary>
public sealed record OiChangeView
{
    /// <summary>How it stands: ready, pending, missing, failed.</summary>
    public required string State { get; init; }

    /// <summary>Why there is nothing; null where it is ready.</summary>
    public string? Reason { get; init; }

    /// <summary>The day compared with.</summary>
    public DateOnly? ComparedWith { get; init; }

    /// <summary>Where that day's open interest is from: history or chain.</summary>
    public string? Origin { get; init; }

    /// <summary>Strike at or above spot at which calls grew most.</summary>
    public StrikeLevelView? CallWall { get; init; }

    /// <summary>Strike at or below spot at which puts grew most.</summary>
    public StrikeLevelView? PutWall { get; init; }

    /// <summary>Change of the calls in scope.</summary>
    public OiChangeSideView? Calls { get; init; }

    /// <summary>Change of the puts in scope.</summary>
    public OiChangeSideView? Puts { get; init; }

    /// <summary>Series that have settled since: left out.</summary>
    public int SettledSeries { get; init; }

    /// <summary>By strike, as many as the page has strikes, in their order; empty where there is nothing.</summary>
    public IReadOnlyList<OiChangeStrikeView> Strikes { get; init; } = [];
}
