using System.Globalization;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Exposure;

/// <summary>Gamma exposure of SPX options of the day, strike by strike, as somebody else published it.</summary>
/// <remarks>
/// 66 snapshots of three days of August 2026: dollars for a move of 1 %, calls counted positive and puts negative.
/// Gammas are not printed: each strike's is read from its side with more open interest, and our chain and sums then
/// have to give both columns: units, multiplier, spot squared, signs. The vendor behind them prints gamma to four
/// decimals, call and put apart, so that the other side may be a step or two off. Walls of the summary follow a rule
/// that is not stated. Three of the snapshots are of 16:00:00: the publisher still has gamma then, for us the options
/// have settled.
/// </remarks>
public sealed class ReferenceGexTests
{
    private const string Folder = "reference-gex/";
    private const int Snapshots = 66;
    private const int OpenSnapshots = Snapshots - 3;

    private const double PrintedUsd = 1;
    private const double GammaStep = 1e-4;
    private const int GammaSteps = 2; // found at the most

    [Fact]
    public void ByStrike_UnderThePublishersConvention_GivesBothPublishedColumns()
    {
        int compared = 0;
        foreach (Published published in Open())
        {
            ExposureByStrike own = Sums(published);
            Assert.Equal(published.Rows.Select(row => row.StrikeUsd), own.StrikeUsd);
            foreach ((Row row, int i) in published.Rows.Select((row, i) => (row, i)))
            {
                double step = GammaSteps * GammaStep * UsdPerGamma(published.SpotUsd);
                double others = Math.Min(row.CallsOpen, row.PutsOpen);
                Assert.Equal(row.CallUsd, own.CallGexUsd[i], PrintedUsd + (row.CallsOpen > others ? 0 : others * step));
                Assert.Equal(row.PutUsd, own.PutGexUsd[i], PrintedUsd + (row.PutsOpen > others ? 0 : others * step));
                Assert.Equal(row.NetUsd, own.NetGexUsd[i], 2 * PrintedUsd + others * step);
                compared++;
            }
        }
        Assert.True(compared > 3500, $"{compared} strikes compared");
    }

    [Fact]
    public void ByStrike_LargestNetExposure_IsThePublishedPeak()
    {
        Published[] withGamma = [.. Open().Where(published => published.Rows.Any(row => row.NetUsd != 0))];

        Assert.Equal(OpenSnapshots - 1, withGamma.Length); // at 09:45 of the third day the vendor had none yet
        Assert.All(
            withGamma,
            published =>
            {
                ExposureByStrike own = Sums(published);
                double[] sizes = [.. own.NetGexUsd.Select(Math.Abs)];
                Assert.Equal(published.PeakUsd, own.StrikeUsd[Array.IndexOf(sizes, sizes.Max())]);
            }
        );
    }

    private static ExposureByStrike Sums(Published published)
    {
        ChainFixture fixture = new("SPX", published.SpotUsd, published.At);
        DateOnly today = MarketTime.DateOf(published.At);
        foreach (Row row in published.Rows)
        {
            fixture.Add(OptionSide.Call, row.StrikeUsd, row.CallsOpen, today, "SPXW");
            fixture.Add(OptionSide.Put, row.StrikeUsd, row.PutsOpen, today, "SPXW");
        }
        Dictionary<double, Row> rows = published.Rows.ToDictionary(row => row.StrikeUsd);
        fixture.Gamma = (_, strike, _) => Gamma(rows[strike], published.SpotUsd);
        ChainAnalysis analysis = fixture.Analysis();
        return ExposureSums.ByStrike(
            ChainSlice.Of(analysis, ResolvedScope.Of(analysis.Chain, ExpiryScope.All)),
            SignedPositions.From(analysis.Chain, SignConvention.Naive)
        );
    }

    /// <summary>The publisher's gamma of a strike, a contract and dollar: of the side with more contracts.</summary>
    private static double Gamma(Row row, double spotUsd) =>
        (row.CallsOpen >= row.PutsOpen ? row.CallUsd / row.CallsOpen : -row.PutUsd / row.PutsOpen)
        / UsdPerGamma(spotUsd);

    private static double UsdPerGamma(double spotUsd) => 100 * spotUsd * spotUsd * 0.01;

    private static Published[] Open()
    {
        TimeOnly close = new(16, 0);
        return [.. All().Where(published => published.At < MarketTime.At(MarketTime.DateOf(published.At), close))];
    }

    private static IEnumerable<Published> All()
    {
        string[] lines = RecordedData.Lines(Folder + "spx_0dte_gex_summary_2026-08-18_20.csv");
        string[] names = lines[0].Split(',');
        string[][] rows = [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','))];
        Assert.Equal(Snapshots, rows.Length);
        return rows.Select(cells =>
        {
            DateOnly date = DateOnly.Parse(Cell("date"), CultureInfo.InvariantCulture);
            TimeOnly time = TimeOnly.Parse(Cell("time"), CultureInfo.InvariantCulture);
            return new Published(
                MarketTime.At(date, time),
                Number(Cell("spot")),
                Number(Cell("peak_strike")),
                [.. Profile(date, time).Where(line => line.Length > 0).Select(Strike)]
            );

            string Cell(string name) => cells[Array.IndexOf(names, name)];
        });
    }

    private static IEnumerable<string> Profile(DateOnly date, TimeOnly time) =>
        RecordedData.Lines($"{Folder}profile/{date:yyyy-MM-dd}_{time:HHmm}.csv").Skip(2);

    private static Row Strike(string line)
    {
        double[] cells = [.. line.Split(',').Select(Number)];
        return new(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private sealed record Published(DateTimeOffset At, double SpotUsd, double PeakUsd, IReadOnlyList<Row> Rows);

    private sealed record Row(
        double StrikeUsd,
        double CallUsd,
        double PutUsd,
        double NetUsd,
        double CallsOpen,
        double PutsOpen
    );
}
