using Strikelight.Core.Exposure;
using Strikelight.Web.Pages;
using Strikelight.Web.Pages.Definitions;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>What the URL of the 0DTE page asks for, defaults filled in.</summary>
public sealed record ZeroDteRequest : ITravelRequest
{
    /// <summary>Most symbols side by side.</summary>
    public const int SymbolsMost = 4;

    /// <summary>Symbols shown unless told otherwise.</summary>
    public static IReadOnlyList<string> StandardSymbols { get; } = ["SPY", "QQQ", "SPX"];

    /// <summary>Symbols side by side, one to four.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = StandardSymbols;

    /// <summary>Under which definitions levels and exposure are shown.</summary>
    public LevelDefinition Definition { get; init; } = new() { Scope = ExpiryScope.ZeroDte };

    /// <inheritdoc />
    public DateTimeOffset? At { get; init; }
}
