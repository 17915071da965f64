using Strikelight.Core.Exposure;
using Strikelight.Web.Features.ZeroDteIndex.Names;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>What the URL of the page 0DTE by Index asks for, defaults filled in.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
public sealed record CockpitRequest(string Symbol) : ITravelRequest
{
    /// <summary>Strikes of the table unless told otherwise.</summary>
    public const int DefaultStrikes = 20;

    /// <summary>Stands for every strike of the scope.</summary>
    public const int AllStrikes = int.MaxValue;

    /// <summary>Under which definitions levels and exposure are shown.</summary>
    public LevelDefinition Definition { get; init; } = new() { Scope = ExpiryScope.ZeroDte };

    /// <summary>Strikes of the table, the nearest to spot; no sum depends on it.</summary>
    public int Strikes { get; init; } = DefaultStrikes;

    /// <summary>How the table of names is sorted.</summary>
    public TableSort Sort { get; init; } = NameColumns.Standard;

    /// <inheritdoc />
    public DateTimeOffset? At { get; init; }
}
