using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>The forward of an expiry without usable quotes, from the expiries around it that have them.</summary>
/// <remarks>
/// ln F is linear in time between two of them: carry, dividends included, is what they have in common. Before the
/// first and beyond the last it runs at that expiry's carry against spot where a month or more makes it one, at the
/// configured rate otherwise.
/// </remarks>
internal static class NeighbourForward
{
    private const int None = -1;
    private const double CarryYearsLeast = 30 / 365.0;
    private const double SecondsPerYear = 365 * 86400.0;

    /// <summary>The estimate itself where no expiry of the chain has a forward by parity.</summary>
    public static ForwardEstimate Fill(
        ChainSnapshot chain,
        ReadOnlySpan<ForwardEstimate> estimates,
        int index,
        RateCurve rates
    )
    {
        int before = Nearest(chain, estimates, index, later: false);
        int after = Nearest(chain, estimates, index, later: true);
        if (before == None && after == None)
        {
            return estimates[index];
        }
        double forward =
            before == None ? FromOne(chain, estimates, after, index, rates)
            : after == None ? FromOne(chain, estimates, before, index, rates)
            : Between(chain, estimates, before, after, index);
        return estimates[index] with { ForwardUsd = forward, Origin = ForwardOrigin.Neighbours };
    }

    /// <summary>
    /// At the carry between spot and the one neighbour, or at the rate where that is too near to tell.
    /// </summary>
    private static double FromOne(
        ChainSnapshot chain,
        ReadOnlySpan<ForwardEstimate> estimates,
        int neighbour,
        int index,
        RateCurve rates
    )
    {
        double forward = estimates[neighbour].ForwardUsd;
        double years = (chain.Series[neighbour].SettlesAt - chain.Header.MarketTime).TotalSeconds / SecondsPerYear;
        double further = YearsBetween(chain, neighbour, index);
        double carry =
            years >= CarryYearsLeast
                ? LogRatio.Of(forward, chain.SpotUsd) / years
                : rates.RateBetween(years, years + further);
        return forward * Math.Exp(carry * further);
    }

    private static double Between(
        ChainSnapshot chain,
        ReadOnlySpan<ForwardEstimate> estimates,
        int before,
        int after,
        int index
    )
    {
        double span = YearsBetween(chain, before, after);
        double part = span > 0 ? YearsBetween(chain, before, index) / span : 0;
        double growth = LogRatio.Of(estimates[after].ForwardUsd, estimates[before].ForwardUsd);
        return estimates[before].ForwardUsd * Math.Exp(part * growth);
    }

    /// <summary>
    /// The parity series that settles last before, or first after; one at the same instant counts as before.
    /// </summary>
    private static int Nearest(ChainSnapshot chain, ReadOnlySpan<ForwardEstimate> estimates, int index, bool later)
    {
        DateTimeOffset at = chain.Series[index].SettlesAt;
        int best = None;
        for (int i = 0; i < estimates.Length; i++)
        {
            DateTimeOffset settles = chain.Series[i].SettlesAt;
            if (!estimates[i].IsByParity || (settles > at) != later)
            {
                continue;
            }
            bool nearer =
                best == None
                || (later ? settles < chain.Series[best].SettlesAt : settles > chain.Series[best].SettlesAt);
            best = nearer ? i : best;
        }
        return best;
    }

    private static double YearsBetween(ChainSnapshot chain, int from, int to) =>
        (chain.Series[to].SettlesAt - chain.Series[from].SettlesAt).TotalSeconds / SecondsPerYear;
}
