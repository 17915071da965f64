using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <summary>What traded between two polls of a day.</summary>
/// <remarks>
/// A contract that was not in the poll before, or whose volume either poll does not say, is left out. The premium is
/// the traded contracts' part of the gross premium, so it stands at the price of the later poll.
/// </remarks>
internal static class PollIncrements
{
    /// <summary>The contracts that traded since the poll before.</summary>
    /// <param name="chain">The later poll.</param>
    /// <param name="before">The earlier poll of the same day; null where there is none.</param>
    /// <param name="rows">Receives the contracts; empty unless known.</param>
    public static IncrementState Of(ChainSnapshot chain, PollState? before, out ImmutableArray<IncrementRow> rows)
    {
        rows = [];
        if (!chain.Volume.ContainsAnyExcept(ChainSnapshot.MissingCount))
        {
            return IncrementState.NoVolume;
        }
        if (before is null)
        {
            return IncrementState.FirstOfDay;
        }
        ReadOnlySpan<int> earlier = before.Key.Fits(chain) ? before.Volume.AsSpan() : Aligned(chain, before);
        var traded = ImmutableArray.CreateBuilder<IncrementRow>();
        for (int i = 0; i < chain.Count; i++)
        {
            if (earlier[i] == ChainSnapshot.MissingCount || chain.Volume[i] == ChainSnapshot.MissingCount)
            {
                continue;
            }
            long delta = (long)chain.Volume[i] - earlier[i];
            if (delta < 0)
            {
                return IncrementState.VolumeDecreased;
            }
            if (delta > 0)
            {
                traded.Add(new(i, delta, PremiumUsd(chain, i, delta)));
            }
        }
        rows = traded.ToImmutable();
        return IncrementState.Known;
    }

    private static double PremiumUsd(ChainSnapshot chain, int contract, long traded)
    {
        int multiplier = chain.Series[chain.SeriesIndex[contract]].Root.Multiplier;
        return GrossPremium.PartUsd(chain, contract, multiplier, traded);
    }

    /// <summary>Volumes of the earlier poll by contract of the later one, whose contracts are others.</summary>
    private static int[] Aligned(ChainSnapshot chain, PollState before)
    {
        ChainSnapshot old = before.Key.Chain;
        Dictionary<(OptionRoot Root, DateOnly Expiry), OptionSeries> known = [];
        foreach (OptionSeries series in old.Series)
        {
            known[(series.Root, series.Expiry)] = series;
        }
        int[] aligned = new int[chain.Count];
        Array.Fill(aligned, ChainSnapshot.MissingCount);
        foreach (OptionSeries series in chain.Series)
        {
            if (known.TryGetValue((series.Root, series.Expiry), out OptionSeries? earlier))
            {
                AlignSeries(new(chain, series), new(old, earlier), before.Volume, aligned);
            }
        }
        return aligned;
    }

    /// <summary>Both series ascend by strike, then side: one walk finds what they have in common.</summary>
    private static void AlignSeries(Rows later, Rows earlier, ImmutableArray<int> volume, int[] aligned)
    {
        int from = earlier.Series.Start;
        for (int row = later.Series.Start; row < later.Series.End; row++)
        {
            while (from < earlier.Series.End && earlier.ContractAt(from).CompareTo(later.ContractAt(row)) < 0)
            {
                from++;
            }
            if (from < earlier.Series.End && earlier.ContractAt(from) == later.ContractAt(row))
            {
                aligned[row] = volume[from];
            }
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Rows(ChainSnapshot Chain, OptionSeries Series)
    {
        public (double StrikeUsd, OptionSide Side) ContractAt(int row) => (Chain.StrikeUsd[row], Chain.Side[row]);
    }
}
