namespace Strikelight.Providers.Simulated;

/// <summary>The strikes of an expiry: fine near the last close, coarser outwards, fixed for the session.</summary>
internal static class StrikeGrid
{
    private const int WeeklySessions = 45;
    private const int NearSessions = 70; // monthly expiries nearer than this have the fine grid
    private const int YearSessions = 252;
    private const int MinimumStrikes = 4; // on each side

    /// <summary>Strikes in USD, ascending.</summary>
    /// <param name="row">The symbol.</param>
    /// <param name="series">The expiry.</param>
    /// <param name="session">The session.</param>
    /// <param name="anchorUsd">Close before the session.</param>
    public static double[] Build(SymbolRow row, ListedSeries series, int session, double anchorUsd)
    {
        ChainProfile profile = row.Profile;
        int left = Math.Max(series.SettleSession - session, 0);
        bool monthly = series.Kind >= SeriesKind.Monthly || left > WeeklySessions;
        double step = BaseStep(row, anchorUsd);
        step = left > NearSessions && profile.StepUsd > 0 ? Coarser(step, row.Kind) : step;
        step = left > YearSessions ? Coarser(step, row.Kind) : step;
        if (profile.Family == SmileFamily.Volatility)
        {
            return Volatility(anchorUsd);
        }
        double deviation = row.Volatility * Math.Sqrt((left + 1) / SymbolModel.SessionsPerYear);
        double near = monthly ? profile.MonthlyWidth : profile.NearWidth;
        near *= left > YearSessions ? 1.6 : 1;
        double reach = Math.Min(Math.Max(4.5 * deviation, 2.2 * near), 0.75);
        double tail = row.Profile.Family == SmileFamily.Broad ? Math.Max(reach, monthly ? 0.7 : 0.5) : reach;
        SortedSet<double> strikes = [];
        bool skewed = row.Kind == SymbolKind.Index || row.Profile.Family == SmileFamily.Broad;
        double up = skewed ? 0.7 : 1;
        double middle = 0.5 * (near + reach);
        // A cheap stock has a handful of strikes however narrow the zones are.
        Zone(strikes, anchorUsd - MinimumStrikes * step, anchorUsd + MinimumStrikes * step, step);
        double top = anchorUsd * (1 + up * reach * 1.3);
        double coarse = Coarser(step, row.Kind);
        double wide = Coarser(coarse, row.Kind);
        Zone(strikes, anchorUsd * (1 - near), anchorUsd * (1 + up * near), step);
        Zone(strikes, anchorUsd * (1 - middle), anchorUsd * (1 + up * middle), coarse);
        Zone(strikes, anchorUsd * (1 - reach), top, wide);
        Zone(strikes, anchorUsd * (1 - tail), top, skewed ? Coarser(wide, row.Kind) : wide);
        return [.. strikes];
    }

    /// <summary>Least distance of strikes at a price.</summary>
    public static double BaseStep(SymbolRow row, double priceUsd)
    {
        double step = row.Profile.StepUsd > 0 ? row.Profile.StepUsd : StepFor(priceUsd);
        return row.Profile.StepShift < 0 ? Finer(step) : step;
    }

    /// <summary>Strikes of the volatility index reach to several times its level: it can get there.</summary>
    private static double[] Volatility(double anchor)
    {
        SortedSet<double> strikes = [];
        Zone(strikes, 0.6 * anchor, 1.7 * anchor, 0.5);
        Zone(strikes, 0.5 * anchor, 3 * anchor, 1);
        Zone(strikes, 3 * anchor, 8 * anchor, 5);
        return [.. strikes];
    }

    /// <summary>Ordinary distance of strikes at a price.</summary>
    private static double StepFor(double price) =>
        price switch
        {
            < 25 => 0.5,
            < 80 => 1,
            < 200 => 2.5,
            < 700 => 5,
            < 1200 => 10,
            < 3000 => 25,
            _ => 50,
        };

    private static double Finer(double step) =>
        step switch
        {
            <= 1 => 0.5,
            2.5 => 1,
            5 => 2.5,
            10 => 5,
            _ => step / 2,
        };

    /// <summary>The next wider distance, a multiple, so that no strike is lost when an expiry comes nearer.</summary>
    private static double Coarser(double step, SymbolKind kind) =>
        step switch
        {
            0.5 => 1,
            1 => 5,
            2.5 => 5,
            5 => kind == SymbolKind.Index ? 25 : 10,
            10 => 50,
            25 => 50,
            50 => 100,
            _ => 500,
        };

    /// <summary>Adds the multiples of the step in a range; inner zones hold the coarser multiples already.</summary>
    private static void Zone(SortedSet<double> strikes, double from, double to, double step)
    {
        for (double k = Math.Ceiling(Math.Max(from, step) / step); k * step <= to; k++)
        {
            strikes.Add(k * step);
        }
    }
}
