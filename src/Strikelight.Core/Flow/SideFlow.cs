using System.Runtime.InteropServices;

namespace Strikelight.Core.Flow;

/// <summary>What traded in calls or puts, by who seems to have started the trade.</summary>
/// <param name="Bought">Contracts at the ask or above.</param>
/// <param name="Sold">Contracts at the bid or below.</param>
/// <param name="Unclassified">Contracts between, or without a quote to hold against.</param>
/// <param name="BoughtUsd">Premium of the bought, as far as there is a price.</param>
/// <param name="SoldUsd">Premium of the sold.</param>
/// <param name="UnclassifiedUsd">Premium of the others.</param>
/// <param name="Unpriced">Contracts without a price: counted, in no premium.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SideFlow(
    long Bought,
    long Sold,
    long Unclassified,
    double BoughtUsd,
    double SoldUsd,
    double UnclassifiedUsd,
    long Unpriced
)
{
    /// <summary>Contracts traded.</summary>
    public long Contracts => Bought + Sold + Unclassified;

    /// <summary>Share of the contracts without a side, 0 to 1; NaN where none traded.</summary>
    public double UnclassifiedShare => Contracts > 0 ? (double)Unclassified / Contracts : double.NaN;

    /// <summary>Bought less sold, contracts.</summary>
    public long Net => Bought - Sold;

    /// <summary>Bought less sold, USD of premium.</summary>
    public double NetUsd => BoughtUsd - SoldUsd;

    /// <summary>Both together.</summary>
    public SideFlow Plus(SideFlow other) =>
        new(
            Bought + other.Bought,
            Sold + other.Sold,
            Unclassified + other.Unclassified,
            BoughtUsd + other.BoughtUsd,
            SoldUsd + other.SoldUsd,
            UnclassifiedUsd + other.UnclassifiedUsd,
            Unpriced + other.Unpriced
        );

    /// <summary>The same with further contracts.</summary>
    /// <param name="side">Who seems to have started the trade.</param>
    /// <param name="traded">Contracts.</param>
    /// <param name="premiumUsd">Their premium; NaN where it cannot be said.</param>
    internal SideFlow With(TradeSide side, long traded, double premiumUsd)
    {
        long unpriced = double.IsNaN(premiumUsd) ? traded : 0;
        double usd = unpriced > 0 ? 0 : premiumUsd;
        return Plus(
            side switch
            {
                TradeSide.Bought => new(traded, 0, 0, usd, 0, 0, unpriced),
                TradeSide.Sold => new(0, traded, 0, 0, usd, 0, unpriced),
                _ => new(0, 0, traded, 0, 0, usd, unpriced),
            }
        );
    }
}
