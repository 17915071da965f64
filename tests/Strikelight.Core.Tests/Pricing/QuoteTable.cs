using System.Globalization;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>A bare reader of Cboe's downloadable quote tables, enough for these tests.</summary>
internal static class QuoteTable
{
    private const int SideColumns = 10;
    private const int StrikeColumn = 11;

    /// <summary>
    /// The recorded chain at a market time the test knows; the file only says when a page was opened.
    /// </summary>
    public static ChainSnapshot Read(
        string file,
        string symbol,
        DateTimeOffset marketTime,
        Func<RawContract, RawContract>? edit = null
    )
    {
        string[] lines = PricingFiles.Recorded("cboe-quotedata-csv", file).Split('\n');
        double spot = double.Parse(
            lines[1].Split("Last: ")[1].Split(',')[0],
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );
        ChainBuilder builder = new(symbol);
        foreach (string line in lines.Skip(4))
        {
            string[] cells = line.TrimEnd('\r').Split(',');
            if (cells.Length > StrikeColumn + SideColumns)
            {
                foreach (int first in (ReadOnlySpan<int>)[1, StrikeColumn + 1])
                {
                    RawContract raw = Side(cells, first);
                    builder.Add(edit is null ? raw : edit(raw));
                }
            }
        }
        return builder.Build(new(symbol, "recorded", marketTime, marketTime, new(spot, marketTime)));
    }

    private static RawContract Side(string[] cells, int first)
    {
        Assert.True(OccSymbol.TryParse(cells[first], out OccSymbol symbol), cells[first]);
        RawContract raw = RawContract.Blank;
        raw.Root = symbol.Root;
        raw.Expiry = symbol.Expiry;
        raw.Side = symbol.Side;
        raw.StrikeUsd = symbol.StrikeUsd;
        raw.BidUsd = PricingFiles.Number(cells[first + 3]);
        raw.AskUsd = PricingFiles.Number(cells[first + 4]);
        raw.Volume = PricingFiles.Number(cells[first + 5]);
        double vendor = PricingFiles.Number(cells[first + 6]);
        raw.VendorVolatility = vendor > 0 ? vendor : double.NaN;
        raw.OpenInterest = PricingFiles.Number(cells[first + 9]);
        return raw;
    }
}
