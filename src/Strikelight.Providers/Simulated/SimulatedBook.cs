using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>The truth a real market hides: who holds what, and whether a trade opened or closed it.</summary>
/// <remarks>
/// Every open contract has a dealer or a customer on either side; a position here is what dealers hold net. It follows
/// the usual assumption (dealers long calls and short puts of an index) only roughly, and not at all for single
/// stocks, whose calls customers buy, so that an estimator can be held against it. Through a session it changes only by
/// the day's flow. Taken at the close: position of the next session = position - customers' buys + their sells, and
/// open interest of the next session = open interest + opened - closed, except for what expires.
/// </remarks>
public sealed class SimulatedBook
{
    private const double ShareMost = 0.98;
    private const double ShareScatter = 0.22;

    private readonly SimulatedMarket _market;

    internal SimulatedBook(SimulatedMarket market) => _market = market;

    /// <summary>Net dealer position of each contract at the session's open; short is negative.</summary>
    /// <param name="chain">A chain of this market at any time of the session.</param>
    /// <returns>As long as the chain and in its order; never larger than the open interest.</returns>
    /// <exception cref="ArgumentException">The chain is not from the simulated market.</exception>
    public double[] DealerPositions(ChainSnapshot chain)
    {
        TradingDay day = DayOf(chain);
        double[] positions = new double[chain.Count];
        for (int i = 0; i < positions.Length; i++)
        {
            (SeriesDay series, ulong key, int index) = Find(day, chain, i);
            positions[i] = DealerShare(day.Model, series.Series, key, index) * series.OpenInterest[index];
        }
        return positions;
    }

    /// <summary>The session's volume so far, divided by who dealt and why.</summary>
    /// <param name="chain">A chain of this market.</param>
    /// <exception cref="ArgumentException">The chain is not from the simulated market.</exception>
    public SimulatedFlow Flow(ChainSnapshot chain)
    {
        TradingDay day = DayOf(chain);
        SimulatedFlow flow = new(chain.Count);
        for (int i = 0; i < chain.Count; i++)
        {
            (SeriesDay series, ulong key, int index) = Find(day, chain, i);
            int whole = series.Volume[index];
            if (whole == 0)
            {
                continue;
            }
            int change = series.NextChange[index];
            double share = DealerShare(day.Model, series.Series, key, index);
            double opening = 0.5 * (1 + (double)change / whole);
            double buying = 0.5 * (1 - share * change / whole);
            flow.Set(i, chain.Volume[i], opening, buying);
        }
        return flow;
    }

    private TradingDay DayOf(ChainSnapshot chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        if (chain.Header.Source != _market.Id)
        {
            throw new ArgumentException("Only a chain of this simulated market has a known book.", nameof(chain));
        }
        int session = SessionAxis.IndexOnOrBefore(MarketTime.DateOf(chain.Header.MarketTime));
        return _market.Day(chain.Header.Symbol, session);
    }

    private static (SeriesDay Series, ulong Key, int Index) Find(TradingDay day, ChainSnapshot chain, int contract)
    {
        SeriesDay series = day.Series[chain.SeriesIndex[contract]];
        int index = contract - chain.Series[chain.SeriesIndex[contract]].Start;
        bool isPut = chain.Side[contract] == OptionSide.Put;
        double strike = chain.StrikeUsd[contract];
        if (index >= series.OpenInterest.Length || series.Strikes[index >> 1] != strike)
        {
            throw new ArgumentException("The chain is of another seed or version.", nameof(chain));
        }
        return (series, ContractPlace.KeyOf(day.Model.Key, series.Series, strike, isPut), index);
    }

    /// <summary>Dealers' net share of a contract's open interest, the same on every day, from -1 to 1.</summary>
    private static double DealerShare(SymbolModel model, ListedSeries series, ulong key, int index)
    {
        bool isPut = (index & 1) == 1;
        bool shortLived = series.Kind <= SeriesKind.Weekly;
        double usual = (model.Row.Profile.Family, isPut) switch
        {
            (SmileFamily.Stock, false) => -0.55,
            (SmileFamily.Stock, true) => -0.3,
            (SmileFamily.Volatility, false) => -0.6,
            (SmileFamily.Volatility, true) => 0.3,
            (_, false) => shortLived ? 0.45 : 0.7,
            (_, true) => shortLived ? -0.6 : -0.85,
        };
        double scatter = ShareScatter * Noise.Normal(Noise.Hash(key, 71));
        return Math.Clamp(usual + scatter, -ShareMost, ShareMost);
    }
}
