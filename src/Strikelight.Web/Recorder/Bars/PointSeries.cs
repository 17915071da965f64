using Strikelight.Core.Candles;

namespace Strikelight.Web.Recorder.Bars;

/// <summary>Points as the store keeps them: bars of one second whose four prices are one.</summary>
/// <remarks>
/// Bars of any length follow from them, cut at any time. They stand under a source of their own, so that they are never
/// taken for bars of the market.
/// </remarks>
internal static class PointSeries
{
    /// <summary>The interval under which the store keeps them.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private const string Suffix = "/polls";

    /// <summary>The store's name for the polls of a source.</summary>
    public static string SourceOf(string source) => source + Suffix;

    /// <summary>Whether the store's name is one for polls.</summary>
    public static bool IsOfPolls(string source) => source.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The points as bars of one second.</summary>
    /// <param name="points">Ascending in time.</param>
    public static CandleSeries ToSeries(ReadOnlySpan<PricePoint> points)
    {
        long[] starts = new long[points.Length];
        double[] prices = new double[points.Length];
        double[] volume = new double[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            starts[i] = points[i].UnixSeconds;
            prices[i] = points[i].PriceUsd;
        }
        Array.Fill(volume, double.NaN); // a poll knows no trades
        return new(Interval, starts, prices, prices, prices, prices, volume);
    }

    /// <summary>The points of bars of one second.</summary>
    public static PricePoint[] ToPoints(CandleSeries series)
    {
        PricePoint[] points = new PricePoint[series.Count];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = new(series.StartUnixSeconds[i], series.CloseUsd[i]);
        }
        return points;
    }

    /// <summary>Both together, ascending; of two at one second <paramref name="newer"/> has the last word.</summary>
    public static PricePoint[] Union(IEnumerable<PricePoint> older, IEnumerable<PricePoint> newer)
    {
        SortedDictionary<long, double> all = [];
        foreach (PricePoint point in older.Concat(newer))
        {
            all[point.UnixSeconds] = point.PriceUsd;
        }
        return [.. all.Select(pair => new PricePoint(pair.Key, pair.Value))];
    }
}
