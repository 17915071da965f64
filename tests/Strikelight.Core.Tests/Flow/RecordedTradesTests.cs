using System.Globalization;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Flow;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Flow;

/// <summary>How much of what every single trade says is left when only minutes are seen.</summary>
public sealed class RecordedTradesTests
{
    /// <summary>The figures are printed in whole percent.</summary>
    private const double Printed = 0.005;

    // VIX options, 1 June 2016 before 13:00, with the best quotes at each trade. The quote before a minute is that of
    // the contract's last trade before it, which is older than what a poll would have seen.
    [Fact]
    public void Between_MinutesOfRealTrades_AgreesWithTheSingleTradesAsThePageOfTheMethodSays()
    {
        Dictionary<string, Print> quotes = [];
        Counts counts = new();
        foreach (IGrouping<long, Print> minute in Prints().GroupBy(print => print.At.Ticks / TimeSpan.TicksPerMinute))
        {
            foreach (IGrouping<string, Print> contract in minute.GroupBy(print => print.Contract))
            {
                Print[] prints = [.. contract];
                TradeSide side = quotes.TryGetValue(contract.Key, out Print? before)
                    ? SideOf(before, prints)
                    : TradeSide.Unclassified;
                foreach (Print print in prints)
                {
                    counts.Add(side, print);
                }
                quotes[contract.Key] = prints[^1];
            }
        }

        Assert.Equal(162_368, counts.All);
        Assert.Equal(0.60, (double)counts.SingleUnclassified / counts.All, Printed);
        Assert.Equal(0.55, (double)counts.Unclassified / counts.All, Printed);
        Assert.Equal(0.92, (double)counts.Agreeing / counts.Both, Printed);
    }

    private static TradeSide SideOf(Print before, Print[] prints)
    {
        ChainSnapshot earlier = Chain(before, before, 0);
        ChainSnapshot later = Chain(prints[0], prints[^1], prints.Sum(print => print.Size));
        SideFlow flow =
            SignedFlow.Between(earlier, later, ResolvedScope.Of(later, ExpiryScope.All).SeriesIndexes)?.Both ?? default;
        return flow.Bought > 0 ? TradeSide.Bought
            : flow.Sold > 0 ? TradeSide.Sold
            : TradeSide.Unclassified;
    }

    private static ChainSnapshot Chain(Print first, Print last, double volume) =>
        new ChainFixture("VIX", 15, first.At)
            .Add(
                ChainFixture.Row(OptionSide.Call, 15, new(2016, 6, 15), "VIX") with
                {
                    BidUsd = last.Bid,
                    AskUsd = last.Ask,
                    LastUsd = last.Price,
                    Volume = volume,
                }
            )
            .Chain();

    private static IEnumerable<Print> Prints() =>
        RecordedData
            .Lines("option-trades/cboe_datashop_VIX_option_trades_2016-06-01_before-1300.csv.gz")
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells.Length > 13)
            .OrderBy(cells => cells[1], StringComparer.Ordinal)
            .ThenBy(cells => long.Parse(cells[2], CultureInfo.InvariantCulture))
            .Select(cells => new Print(
                string.Join(' ', cells[3..7]),
                new(DateTime.Parse(cells[1], CultureInfo.InvariantCulture), TimeSpan.FromHours(-4)),
                long.Parse(cells[8], CultureInfo.InvariantCulture),
                Number(cells[9]),
                Number(cells[12]),
                Number(cells[13])
            ));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Print(string Contract, DateTimeOffset At, long Size, double Price, double Bid, double Ask)
    {
        /// <summary>The quote rule on the quote at the trade itself.</summary>
        public TradeSide Side =>
            Ask <= Bid || Bid <= 0 ? TradeSide.Unclassified
            : Price >= Ask ? TradeSide.Bought
            : Price <= Bid ? TradeSide.Sold
            : TradeSide.Unclassified;
    }

    private sealed class Counts
    {
        public long All { get; private set; }

        public long Unclassified { get; private set; }

        public long SingleUnclassified { get; private set; }

        public long Both { get; private set; }

        public long Agreeing { get; private set; }

        public void Add(TradeSide side, Print print)
        {
            bool isBoth = side != TradeSide.Unclassified && print.Side != TradeSide.Unclassified;
            All += print.Size;
            Unclassified += side == TradeSide.Unclassified ? print.Size : 0;
            SingleUnclassified += print.Side == TradeSide.Unclassified ? print.Size : 0;
            Both += isBoth ? print.Size : 0;
            Agreeing += isBoth && side == print.Side ? print.Size : 0;
        }
    }
}
