using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;

namespace Strikelight.Bench.Report;

/// <summary>What the report says of one chain.</summary>
/// <param name="Name">File below the folder.</param>
/// <param name="Chain">The chain.</param>
internal sealed record ChainFigures(string Name, ChainSnapshot Chain)
{
    /// <summary>Used contracts by how their volatility was come by.</summary>
    public required ImmutableSortedDictionary<VolStatus, int> ByStatus { get; init; }

    /// <summary>Series that have not settled.</summary>
    public required int OpenSeries { get; init; }

    /// <summary>Of them those with a forward from put-call parity.</summary>
    public required int ParitySeries { get; init; }

    /// <summary>Standard errors of these forwards over the forward, ascending.</summary>
    public required ImmutableArray<double> ForwardErrors { get; init; }

    public required VendorComparison Vendor { get; init; }

    public required VolatilitySurface Surface { get; init; }

    public required ExposureTotals Totals { get; init; }

    public required ZeroGammaResult Zero { get; init; }

    /// <summary>The folder of the file; empty for the top one.</summary>
    public string Folder => Name.Contains('/', StringComparison.Ordinal) ? Name[..Name.LastIndexOf('/')] : "";

    /// <summary>The name without its folder.</summary>
    public string File => Name[(Name.LastIndexOf('/') + 1)..];

    public int Used => Chain.Counts.Used;

    public int Solved => Count(VolStatus.Solved);

    public static ChainFigures Of(string name, ChainSnapshot chain)
    {
        ChainAnalysis analysis = ChainAnalyzer.Analyze(chain, PricingOptions.Default);
        ChainSlice slice = ChainSlice.Of(analysis, ExpiryScope.All);
        SignedPositions positions = SignedPositions.From(chain, SignConvention.Naive);
        SeriesAnalysis[] open =
        [
            .. Enumerable
                .Range(0, chain.Series.Length)
                .Where(i => !chain.Series[i].IsSettledAt(chain.Header.MarketTime))
                .Select(i => analysis.Series[i]),
        ];
        SeriesAnalysis[] parity = [.. open.Where(series => series.ForwardOrigin.IsByParity())];
        return new(name, chain)
        {
            ByStatus = Enumerable
                .Range(0, chain.Count)
                .Where(i => chain.Status[i] == ContractStatus.Used)
                .Select(i => analysis.Status[i])
                .CountBy(status => status)
                .ToImmutableSortedDictionary(),
            OpenSeries = open.Length,
            ParitySeries = parity.Length,
            ForwardErrors = [.. parity.Select(series => series.ForwardErrorUsd / series.ForwardUsd).Order()],
            Vendor = VendorComparison.Of(analysis),
            Surface = VolatilitySurface.Fit(analysis),
            Totals = ExposureSums.Totals(slice, positions),
            Zero = ZeroGamma.Find(slice, positions),
        };
    }

    public int Count(VolStatus status) => ByStatus.GetValueOrDefault(status);
}
