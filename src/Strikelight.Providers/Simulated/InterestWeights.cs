namespace Strikelight.Providers.Simulated;

/// <summary>How much of a symbol's open interest an expiry holds against another, after recorded chains.</summary>
internal static class InterestWeights
{
    private const double Patience = 35; // sessions ahead at which an expiry holds half of what it will
    private const double IndexPatience = 55;
    private const double StockPatience = 90; // in stocks a third lies beyond half a year
    private const double LastRush = 1.5; // sessions in which daily expiries gather most of what they will ever hold
    private const double Shadowed = 0.16; // settled at the close, beside contracts of the day settled at the open

    /// <summary>Weight of an expiry that is listed: monthlies and quarters most, the near more than the far.</summary>
    public static double Of(ListedSeries series, int session, SymbolRow row)
    {
        ChainProfile profile = row.Profile;
        int left = Math.Max(series.SettleSession - session, 0);
        int age = Math.Max(session - series.ListedSession, 0);
        bool broad = profile.Family == SmileFamily.Broad;
        bool shadowed = profile.AmRoot is not null && !series.IsAm && series.Kind >= SeriesKind.Monthly;
        double kind = broad ? OfBroad(series.Kind, left) : OfOther(series.Kind);
        double december = series.Expiry.Month == 12 && series.Kind == SeriesKind.Quarterly ? December(broad) : 1;
        double patience = profile.Family switch
        {
            SmileFamily.Broad when row.Kind == SymbolKind.Index => IndexPatience,
            SmileFamily.Stock => StockPatience,
            _ => Patience,
        };
        return kind * december * (shadowed ? Shadowed : 1) * (1 - Math.Exp(-age / 4.0)) / (1 + left / patience);
    }

    /// <summary>
    /// Puts for each call against the symbol's mean: in an index more of them in the near expiries, in which portfolios
    /// are insured; in its funds fewer, which are dealt in for the day.
    /// </summary>
    public static double PutLean(SymbolRow row, int left) =>
        row.Profile.Family != SmileFamily.Broad ? 1
        : row.Kind == SymbolKind.Index ? 1 + 0.15 / (1 + left / 20.0)
        : 1 - 0.3 / (1 + left / 8.0);

    private static double OfBroad(SeriesKind kind, int left)
    {
        double rush = Math.Exp(-left / LastRush);
        return kind switch
        {
            SeriesKind.Daily => 0.022 + 0.05 * rush,
            SeriesKind.Weekly => 0.12 + 0.06 * rush,
            SeriesKind.MonthEnd => 0.24,
            SeriesKind.QuarterEnd => 0.4,
            SeriesKind.Monthly => 0.85,
            _ => 2.5,
        };
    }

    private static double OfOther(SeriesKind kind) =>
        kind switch
        {
            SeriesKind.Daily => 0.1,
            SeriesKind.Weekly => 0.25,
            SeriesKind.MonthEnd => 0.35,
            SeriesKind.QuarterEnd => 0.7,
            SeriesKind.Monthly => 1.1,
            _ => 2,
        };

    private static double December(bool broad) => broad ? 1.8 : 1.3;
}
