namespace Strikelight.Web.Shell;

/// <summary>Addresses of the static files, with their fingerprint if there is one.</summary>
public sealed record AssetPaths
{
    /// <summary>The style sheets; a later one overrides those before it.</summary>
    public IReadOnlyList<string> Styles { get; init; } =
    ["/css/tokens.css", "/css/layout.css", "/css/controls.css", "/css/panels.css", "/css/replay.css", "/css/small.css"];

    /// <summary>The shell's module.</summary>
    public string Script { get; init; } = "/js/main.js";
}
