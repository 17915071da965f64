using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Store.Chains;
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
    /// <param name="sameContracts">Whether both have the same contract table.</param>
    /// <param name="rows">Receives the contracts; empty unless known.</param>
    public static IncrementState Of(
        ChainSnapshot chain,
        PollState? before,
        bool sameContracts,
        out ImmutableArray<IncrementRow> rows
    )
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
        int[] earlier = sameContracts ? before.Volume.Unpack() : Aligned(chain, before);
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
        ContractList old =
            ChainCodec.ContractsOf(before.Contracts.Bytes).Value
            ?? throw new InvalidOperationException("A contract table of our own making does not read back.");
        int[] volume = before.Volume.Unpack();
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
                AlignSeries(Rows.Of(chain, series), Rows.Of(old, earlier), volume, aligned);
            }
        }
        return aligned;
    }

    /// <summary>Both series ascend by strike, then side: one walk finds what they have in common.</summary>
    private static void AlignSeries(Rows later, Rows earlier, int[] volume, int[] aligned)
    {
        int from = 0;
        for (int row = 0; row < later.Count; row++)
        {
            while (from < earlier.Count && earlier.ContractAt(from).CompareTo(later.ContractAt(row)) < 0)
            {
                from++;
            }
            if (from < earlier.Count && earlier.ContractAt(from) == later.ContractAt(row))
            {
                aligned[later.Start + row] = volume[earlier.Start + from];
            }
        }
    }

    /// <summary>The contracts of a series.</summary>
    private readonly ref struct Rows(int start, ReadOnlySpan<double> strikeUsd, ReadOnlySpan<OptionSide> side)
    {
        private readonly ReadOnlySpan<double> _strikeUsd = strikeUsd;
        private readonly ReadOnlySpan<OptionSide> _side = side;

        public int Start => start;

        public int Count => _side.Length;

        public static Rows Of(ChainSnapshot chain, OptionSeries series) =>
            new(series.Start, chain.StrikeUsd[series.Start..series.End], chain.Side[series.Start..series.End]);

        public static Rows Of(ContractList list, OptionSeries series) =>
            new(
                series.Start,
                list.StrikeUsd.AsSpan()[series.Start..series.End],
                list.Side.AsSpan()[series.Start..series.End]
            );

        public (double StrikeUsd, OptionSide Side) ContractAt(int row) => (_strikeUsd[row], _side[row]);
    }
}
