namespace Strikelight.Web.Shell;

/// <summary>Addresses of the static files, with their fingerprint if there is one.</summary>
/// <param name="Css">The style sheet.</param>
/// <param name="Script">The shell's module.</param>
public sealed record AssetPaths(string Css = "/css/strikelight.css", string Script = "/js/main.js");
