using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>The contracts of a scope that traded most in the session.</summary>
public static class MostTraded
{
    /// <summary>Indexes of contracts, the most traded first; equals in the order of the chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="scope">What counts.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>Fewer where fewer traded: no contract without a trade is in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than none.</exception>
    public static ImmutableArray<int> Of(ChainSnapshot chain, ResolvedScope scope, int most)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        // Least first, so that one is thrown out for each that comes in; a later index is the lesser of equals.
        PriorityQueue<int, (int Volume, int Later)> kept = new(most + 1);
        foreach (int index in scope.SeriesIndexes)
        {
            OptionSeries series = chain.Series[index];
            for (int i = series.Start; i < series.End; i++)
            {
                if (chain.Volume[i] > 0) // a missing count is negative
                {
                    kept.Enqueue(i, (chain.Volume[i], -i));
                    if (kept.Count > most)
                    {
                        kept.Dequeue();
                    }
                }
            }
        }
        int[] found = new int[kept.Count];
        for (int place = found.Length - 1; place >= 0; place--)
        {
            found[place] = kept.Dequeue();
        }
        return [.. found];
    }
}
