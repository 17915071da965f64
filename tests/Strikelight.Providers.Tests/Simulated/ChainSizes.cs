using System.Globalization;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Providers.Tests.Simulated;

/// <summary>What can be compared between prices of 2022 and of 2026.</summary>
/// <param name="Open">Open contracts.</param>
/// <param name="PutShare">Share of the puts in them.</param>
/// <param name="VolumePerOpen">Contracts traded for each open one.</param>
/// <param name="GrossGexPerOpen">Gross GEX per USD of the open contracts' underlying.</param>
/// <param name="NetGexPerOpen">The same of the net GEX, calls +, puts -; of several chains without its sign.</param>
internal sealed record ChainSizes(
    double Open,
    double PutShare,
    double VolumePerOpen,
    double GrossGexPerOpen,
    double NetGexPerOpen
)
{
    /// <summary>Most calendar days to the expiry in each part of <see cref="GrossShares"/> but the last.</summary>
    private static readonly int[] DaysMost = [0, 7, 30, 90];

    /// <summary>Shares of the gross GEX: 0DTE, to 7 calendar days, to 30, to 90, beyond.</summary>
    public required double[] GrossShares { get; init; }

    /// <summary>Gross GEX of what settles on the day, USD per 1 %.</summary>
    public required double SameDayGrossUsd { get; init; }

    public static ChainSizes Of(ChainSnapshot chain)
    {
        double[] open = new double[2];
        double volume = 0;
        double[] gross = new double[DaysMost.Length + 1];
        ChainAnalysis analysis = ChainAnalyzer.Analyze(chain, PricingOptions.Default);
        for (int i = 0; i < chain.Count; i++)
        {
            int contracts = Math.Max(chain.OpenInterest[i], 0);
            open[(int)chain.Side[i]] += contracts;
            volume += Math.Max(chain.Volume[i], 0);
            OptionSeries series = chain.Series[chain.SeriesIndex[i]];
            bool known = double.IsFinite(analysis.Gamma[i]) && !series.IsSettledAt(chain.Header.MarketTime);
            gross[PartOf(chain, series)] += known ? contracts * analysis.Gamma[i] * chain.SpotUsd * chain.SpotUsd : 0;
        }
        ExposureTotals totals = ChainLevels.Compute(analysis, new()).Totals;
        double all = open[0] + open[1];
        double openUsd = all * 100 * chain.SpotUsd;
        double put = open[(int)OptionSide.Put] / all;
        double grossUsd = gross.Sum();
        return new(all, put, volume / all, totals.GrossGexUsd / openUsd, totals.NetGexUsd / openUsd)
        {
            GrossShares = [.. gross.Select(part => part / grossUsd)],
            SameDayGrossUsd = gross[0],
        };
    }

    public static ChainSizes Mean(IReadOnlyCollection<ChainSizes> sizes) =>
        new(
            sizes.Average(size => size.Open),
            sizes.Average(size => size.PutShare),
            sizes.Average(size => size.VolumePerOpen),
            sizes.Average(size => size.GrossGexPerOpen),
            sizes.Average(size => Math.Abs(size.NetGexPerOpen))
        )
        {
            GrossShares =
            [
                .. Enumerable.Range(0, DaysMost.Length + 1).Select(i => sizes.Average(s => s.GrossShares[i])),
            ],
            SameDayGrossUsd = sizes.Average(size => size.SameDayGrossUsd),
        };

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"open {Open / 1e6:F1}, puts {PutShare:F2}, volume/open {VolumePerOpen:F2}"
        )
        + string.Create(
            CultureInfo.InvariantCulture,
            $", gross {100 * GrossGexPerOpen:F2} %, net {100 * NetGexPerOpen:F2} %"
        )
        + $", parts {string.Join(' ', GrossShares.Select(Percent))}";

    private static string Percent(double share) => (100 * share).ToString("F0", CultureInfo.InvariantCulture);

    private static int PartOf(ChainSnapshot chain, OptionSeries series)
    {
        int days = series.Expiry.DayNumber - MarketTime.DateOf(chain.Header.MarketTime).DayNumber;
        int part = Array.FindIndex(DaysMost, most => days <= most);
        return part < 0 ? DaysMost.Length : part;
    }
}
