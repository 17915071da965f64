using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>The contracts of one expiry scope with the strikes of all its series merged, exactly to the mill.</summary>
/// <remarks>Holds an index of 4 bytes a contract from the first in scope to the last.</remarks>
public sealed class ChainSlice
{
    /// <summary>Strikes are listed to the thousandth of a dollar.</summary>
    private const double MillsPerUsd = 1000;

    private readonly int _firstContract;
    private readonly int[] _strikeIndex;

    private ChainSlice(ChainAnalysis analysis, ResolvedScope scope)
    {
        Analysis = analysis;
        Scope = scope;
        ChainSnapshot chain = analysis.Chain;
        ImmutableArray<int> indexes = scope.SeriesIndexes;
        long[] distinct = Distinct(chain, indexes);
        _firstContract = indexes.IsEmpty ? 0 : indexes.Min(index => chain.Series[index].Start);
        int end = indexes.IsEmpty ? 0 : indexes.Max(index => chain.Series[index].End);
        _strikeIndex = new int[end - _firstContract];
        foreach (int index in indexes)
        {
            OptionSeries series = chain.Series[index];
            Locate(chain.StrikeUsd[series.Start..series.End], distinct, Placed(series));
        }
        StrikeUsd = [.. Array.ConvertAll(distinct, strike => strike / MillsPerUsd)];
        Expiries = Groups(chain, indexes);
    }

    private ChainSlice(ChainSlice slice, ChainAnalysis analysis)
    {
        Analysis = analysis;
        Scope = slice.Scope;
        StrikeUsd = slice.StrikeUsd;
        _firstContract = slice._firstContract;
        _strikeIndex = slice._strikeIndex;
        Expiries = slice.Expiries;
    }

    /// <summary>The analysed chain.</summary>
    public ChainAnalysis Analysis { get; }

    /// <summary>The chain.</summary>
    public ChainSnapshot Chain => Analysis.Chain;

    /// <summary>Spot in USD at which Greeks and forwards stand.</summary>
    public double SpotUsd => Analysis.SpotUsd;

    /// <summary>The series that count.</summary>
    public ResolvedScope Scope { get; }

    /// <summary>Distinct strikes in scope in USD, ascending.</summary>
    public ImmutableArray<double> StrikeUsd { get; }

    /// <summary>Expiry dates in scope, ascending.</summary>
    public ImmutableArray<ExpiryGroup> Expiries { get; }

    /// <summary>Bytes held, those shared with the analysis not counted.</summary>
    public long Bytes => ((long)_strikeIndex.Length * sizeof(int)) + ((long)StrikeUsd.Length * sizeof(double));

    /// <summary>Index into <see cref="StrikeUsd"/> of each contract of a series in scope.</summary>
    public ReadOnlySpan<int> StrikeIndex(OptionSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Placed(series);
    }

    /// <summary>The slice of a scope at the chain's market time.</summary>
    public static ChainSlice Of(ChainAnalysis analysis, ExpiryScope scope)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Of(analysis, ResolvedScope.Of(analysis.Chain, scope));
    }

    /// <summary>The slice of a resolved scope.</summary>
    public static ChainSlice Of(ChainAnalysis analysis, ResolvedScope scope)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArgumentNullException.ThrowIfNull(scope);
        return new(analysis, scope);
    }

    /// <summary>The same slice of the same chain analysed at another spot.</summary>
    /// <exception cref="ArgumentException">The analysis is of another chain.</exception>
    internal ChainSlice At(ChainAnalysis analysis) =>
        ReferenceEquals(analysis.Chain, Chain)
            ? new(this, analysis)
            : throw new ArgumentException("The analysis is of another chain.", nameof(analysis));

    /// <summary>The slice of one of this slice's expiries.</summary>
    public ChainSlice Only(ExpiryGroup expiry)
    {
        ArgumentNullException.ThrowIfNull(expiry);
        return Of(Analysis, Scope with { SeriesIndexes = expiry.SeriesIndexes });
    }

    private Span<int> Placed(OptionSeries series) => _strikeIndex.AsSpan(series.Start - _firstContract, series.Count);

    private static long Mills(double strikeUsd) => (long)Math.Round(strikeUsd * MillsPerUsd);

    /// <summary>Strikes of all series, ascending: each series ascends, so they merge one by one.</summary>
    private static long[] Distinct(ChainSnapshot chain, ImmutableArray<int> seriesIndexes)
    {
        List<long> merged = [];
        List<long> next = [];
        ReadOnlySpan<double> strikes = chain.StrikeUsd;
        foreach (int index in seriesIndexes)
        {
            OptionSeries series = chain.Series[index];
            next.Clear();
            int at = 0;
            for (int i = series.Start; i < series.End; i++)
            {
                long strike = Mills(strikes[i]);
                while (at < merged.Count && merged[at] < strike)
                {
                    next.Add(merged[at++]);
                }
                at += at < merged.Count && merged[at] == strike ? 1 : 0;
                if (next.Count == 0 || next[^1] != strike)
                {
                    next.Add(strike);
                }
            }
            while (at < merged.Count)
            {
                next.Add(merged[at++]);
            }
            (merged, next) = (next, merged);
        }
        return [.. merged];
    }

    /// <summary>Both lists ascend, so one walk finds every place.</summary>
    private static void Locate(ReadOnlySpan<double> strikes, long[] distinct, Span<int> index)
    {
        int at = 0;
        for (int i = 0; i < strikes.Length; i++)
        {
            long strike = Mills(strikes[i]);
            while (distinct[at] < strike)
            {
                at++;
            }
            index[i] = at;
        }
    }

    private static ImmutableArray<ExpiryGroup> Groups(ChainSnapshot chain, ImmutableArray<int> indexes) =>
        [
            .. indexes
                .GroupBy(index => chain.Series[index].Expiry)
                .OrderBy(group => group.Key)
                .Select(group => new ExpiryGroup(
                    group.Key,
                    string.Join('+', group.Select(index => chain.Series[index].Root.Root)),
                    [.. group]
                )),
        ];
}
