using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>One root and expiry as listed on a session.</summary>
/// <param name="Root">Rules of the root.</param>
/// <param name="Expiry">Expiry date; always a session.</param>
/// <param name="Kind">Why it is listed.</param>
/// <param name="SettleSession">Index of the session of the expiry date.</param>
/// <param name="ListedSession">Index of the first session on which it was listed.</param>
internal sealed record ListedSeries(
    OptionRoot Root,
    DateOnly Expiry,
    SeriesKind Kind,
    int SettleSession,
    int ListedSession
)
{
    public bool IsAm => Root.Settlement == SettlementStyle.Am;

    /// <summary>Sessions of trading left after the session; 0 on the last one, negative when there is none.</summary>
    public int SessionsLeft(int session) => SettleSession - session - (IsAm ? 1 : 0);
}
