using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>Turns a model value into a market maker's quote: a width, ticks, sizes, sometimes nothing.</summary>
internal static class QuoteMaker
{
    private const double TickChangeUsd = 3;
    private const double NoQuoteChance = 0.003;
    private const double NoGreeksChance = 0.012;
    private const double LeastSolvedUsd = 0.004; // below, a vendor finds no volatility
    private const int QuoteSeconds = 16; // how long a width and its sizes stand

    /// <summary>Fills bid, ask and sizes around a value.</summary>
    /// <param name="contract">Receives them.</param>
    /// <param name="profile">Habits of the chain.</param>
    /// <param name="valueUsd">Model value; the quote never excludes it.</param>
    /// <param name="dayKey">Stream of the contract on this session.</param>
    /// <param name="second">Second of the session.</param>
    public static void Quote(ref RawContract contract, ChainProfile profile, double valueUsd, ulong dayKey, int second)
    {
        if (Noise.Unit(Noise.Hash(dayKey, 61)) < NoQuoteChance)
        {
            return;
        }
        ulong bits = Noise.Hash(dayKey, 62, second / QuoteSeconds);
        double tick = valueUsd < TickChangeUsd ? profile.TickUsd.Below : profile.TickUsd.From;
        double width = profile.SpreadUsd * Math.Sqrt(valueUsd) * (0.8 + 0.5 * Noise.Unit(bits));
        double half = 0.5 * Math.Max(width, 0.6 * tick);
        double bid = Math.Max(0, Math.Floor((valueUsd - half) / tick) * tick);
        double ask = Math.Ceiling((valueUsd + half) / tick) * tick;
        contract.BidUsd = Math.Round(bid, 2);
        contract.AskUsd = Math.Round(Math.Max(ask, tick), 2);
        double depth = 30 / (profile.SpreadUsd + 0.1) / Math.Sqrt(1 + valueUsd);
        contract.BidSize = contract.BidUsd > 0 ? Size(depth, Noise.Hash(bits, 1)) : 0;
        contract.AskSize = Size(depth, Noise.Hash(bits, 2));
    }

    /// <summary>Fills the vendor's volatility and Greeks, rounded to four decimals as vendors do.</summary>
    /// <param name="contract">Receives them.</param>
    /// <param name="valueUsd">Model value.</param>
    /// <param name="volatility">Annual volatility by calendar time.</param>
    /// <param name="greeks">Spot delta of this side and spot gamma.</param>
    /// <param name="dayKey">Stream of the contract on this session.</param>
    public static void Greeks(
        ref RawContract contract,
        double valueUsd,
        double volatility,
        (double Delta, double Gamma) greeks,
        ulong dayKey
    )
    {
        bool missing = Noise.Unit(Noise.Hash(dayKey, 63)) < NoGreeksChance;
        if (missing || valueUsd < LeastSolvedUsd)
        {
            return;
        }
        double noise = 1 + 0.002 * Noise.Normal(Noise.Hash(dayKey, 64));
        contract.VendorVolatility = Math.Round(volatility * noise, 4);
        contract.VendorDelta = Math.Round(greeks.Delta, 4);
        contract.VendorGamma = Math.Round(greeks.Gamma, 4);
    }

    /// <summary>A trade's price: at the bid, between or at the ask of the width that stood then.</summary>
    public static double TradePrice(ChainProfile profile, double valueUsd, ulong bits)
    {
        double tick = valueUsd < TickChangeUsd ? profile.TickUsd.Below : profile.TickUsd.From;
        double half = 0.5 * profile.SpreadUsd * Math.Sqrt(valueUsd);
        double price = valueUsd + half * (2 * Noise.Unit(bits) - 1);
        return Math.Round(Math.Max(tick, Math.Round(price / tick) * tick), 2);
    }

    private static double Size(double depth, ulong bits) => Math.Floor(1 + depth * Noise.LogNormal(bits, 1));
}
