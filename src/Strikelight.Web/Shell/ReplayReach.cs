namespace Strikelight.Web.Shell;

/// <summary>How far back a symbol can be replayed.</summary>
/// <param name="Since">Earliest market time there is.</param>
/// <param name="IsAnyTime">Whether any time of a session since can be shown, not only what was recorded.</param>
public sealed record ReplayReach(DateTimeOffset Since, bool IsAnyTime)
{
    /// <summary>"Recorded since 2026-11-20 09:31 ET."</summary>
    public string Text =>
        IsAnyTime
            ? $"Any time of a session since {Format.MarketDateTime(Since)}."
            : $"Recorded since {Format.MarketDateTime(Since)}.";
}
