using System.Globalization;
using System.IO.Compression;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Exposure;

/// <summary>Real recorded files beside the repository; tests skip where they are absent.</summary>
internal static class RecordedData
{
    private const int HeaderLines = 4;

    public static string Path(string relative)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Strikelight.slnx")))
        {
            folder = folder.Parent;
        }
        string path = System.IO.Path.Combine(folder?.FullName ?? ".", "..", "shared", "data", relative);
        Assert.SkipUnless(File.Exists(path), $"{relative}: recorded data not present");
        return path;
    }

    public static string[] Lines(string relative)
    {
        using Stream file = File.OpenRead(Path(relative));
        using Stream stream = relative.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries);
    }

    /// <summary>A quote table of Cboe's page; IV of zero means none there.</summary>
    public static ChainSnapshot QuoteTable(string relative, string symbol, double spot, DateTimeOffset openedAt)
    {
        ChainBuilder builder = new(symbol);
        foreach (string line in Lines(relative).Skip(HeaderLines).Where(line => line.Length > 0))
        {
            string[] cells = line.Split(',');
            builder.Add(Contract(cells, 1));
            builder.Add(Contract(cells, 12));
        }
        return builder.Build(new(symbol, "recorded", openedAt, openedAt, new(spot, openedAt)));
    }

    private static RawContract Contract(string[] cells, int at)
    {
        Assert.True(OccSymbol.TryParse(cells[at], out OccSymbol symbol));
        double volatility = Number(cells[at + 6]);
        return ChainFixture.Row(symbol.Side, symbol.StrikeUsd, symbol.Expiry, symbol.Root) with
        {
            LastUsd = Number(cells[at + 1]),
            BidUsd = Number(cells[at + 3]),
            AskUsd = Number(cells[at + 4]),
            Volume = Number(cells[at + 5]),
            VendorVolatility = volatility > 0 ? volatility : double.NaN,
            VendorDelta = Number(cells[at + 7]),
            VendorGamma = Number(cells[at + 8]),
            OpenInterest = Number(cells[at + 9]),
        };
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
