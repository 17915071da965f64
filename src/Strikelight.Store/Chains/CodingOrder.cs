using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>
/// The order in which rows are coded: in each series the calls, then the puts, so that neighbours are alike.
/// </summary>
internal static class CodingOrder
{
    public static int[] Of(ImmutableArray<OptionSeries> series, ReadOnlySpan<OptionSide> side)
    {
        int[] order = new int[side.Length];
        int next = 0;
        foreach (OptionSeries group in series)
        {
            next = Take(OptionSide.Call, group, side, order, next);
            next = Take(OptionSide.Put, group, side, order, next);
        }
        return order;
    }

    private static int Take(OptionSide wanted, OptionSeries group, ReadOnlySpan<OptionSide> side, int[] order, int next)
    {
        for (int row = group.Start; row < group.End; row++)
        {
            if (side[row] == wanted)
            {
                order[next++] = row;
            }
        }
        return next;
    }
}
