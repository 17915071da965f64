using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>Gross premium that traded between two chains of a day, or over several such steps.</summary>
/// <remarks>
/// Each traded contract stands at the price of the later chain; who bought and who sold is not known. Definition:
/// docs/math/net-premium.md.
/// </remarks>
/// <param name="CallUsd">In calls.</param>
/// <param name="PutUsd">In puts.</param>
/// <param name="Contracts">Contracts traded.</param>
/// <param name="UnpricedContracts">Of these, contracts without a price: in neither sum.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PremiumTraded(double CallUsd, double PutUsd, long Contracts, long UnpricedContracts)
{
    /// <summary>What traded since an earlier chain of the day; null where volume of a contract became less.</summary>
    /// <param name="volumeBefore">Volumes of the earlier chain.</param>
    /// <param name="chain">The later chain.</param>
    /// <param name="seriesIndexes">The series that count.</param>
    public static PremiumTraded? Between(
        ContractCounts volumeBefore,
        ChainSnapshot chain,
        ImmutableArray<int> seriesIndexes
    )
    {
        ArgumentNullException.ThrowIfNull(volumeBefore);
        ArgumentNullException.ThrowIfNull(chain);
        PremiumTraded sum = default;
        foreach (int index in seriesIndexes)
        {
            OptionSeries series = chain.Series[index];
            ContractCounts.Cursor earlier = volumeBefore.CursorOf(series);
            for (int i = series.Start; i < series.End; i++)
            {
                bool isKnown =
                    earlier.TryFind(ContractCounts.KeyOf(chain.StrikeUsd[i], chain.Side[i]), out int before)
                    && before != ChainSnapshot.MissingCount
                    && chain.Volume[i] != ChainSnapshot.MissingCount;
                long traded = isKnown ? (long)chain.Volume[i] - before : 0;
                if (traded < 0)
                {
                    return null;
                }
                if (traded > 0)
                {
                    double usd = GrossPremium.PartUsd(chain, i, series.Root.Multiplier, traded);
                    sum = sum.With(chain.Side[i], traded, usd);
                }
            }
        }
        return sum;
    }

    /// <summary>The same with further contracts of one side.</summary>
    /// <param name="side">Calls or puts.</param>
    /// <param name="traded">Contracts traded.</param>
    /// <param name="premiumUsd">Their premium; NaN where it cannot be said.</param>
    public PremiumTraded With(OptionSide side, long traded, double premiumUsd)
    {
        if (double.IsNaN(premiumUsd))
        {
            return this with { Contracts = Contracts + traded, UnpricedContracts = UnpricedContracts + traded };
        }
        PremiumTraded counted = this with { Contracts = Contracts + traded };
        return side == OptionSide.Call
            ? counted with
            {
                CallUsd = CallUsd + premiumUsd,
            }
            : counted with
            {
                PutUsd = PutUsd + premiumUsd,
            };
    }

    /// <summary>Both steps together.</summary>
    public PremiumTraded Plus(PremiumTraded other) =>
        new(
            CallUsd + other.CallUsd,
            PutUsd + other.PutUsd,
            Contracts + other.Contracts,
            UnpricedContracts + other.UnpricedContracts
        );
}
