using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Tests.Chains;

/// <summary>
/// Made-up chains with whatever the door lets in: odd prices, gaps, the largest counts, settled series.
/// </summary>
internal static class ChainRows
{
    private const double CountMost = 100_000_000;

    public static readonly DateTimeOffset Now = MarketTime.At(new(2026, 11, 18), new(11, 7));

    private static readonly string[] Symbols = ["SPX", "SPY", "BRK.B", "VIX"];

    private static readonly Gen<double> Price = Gen.OneOf(
        Gen.Int[0, 2_000].Select(ticks => ticks / 20.0),
        Gen.Int[0, 100_000].Select(cents => cents / 100.0),
        Gen.Int[0, 100_000].Select(mills => mills / 1_000.0),
        Gen.Double[0, 1_000_000],
        Gen.OneOf(
            Gen.Const(double.NaN),
            Gen.Const(-999.0),
            Gen.Const(0.0),
            Gen.Const(double.Epsilon),
            Gen.Const(1e6),
            Gen.Const(0.1 + 0.2),
            Gen.Const(1.0 / 3)
        )
    );

    private static readonly Gen<double> Count = Gen.OneOf(
        Gen.Int[0, 300].Select(count => (double)count),
        Gen.OneOf(Gen.Const(double.NaN), Gen.Const(0.0), Gen.Const(CountMost))
    );

    private static readonly Gen<double> Greek = Gen.OneOf(
        Gen.Int[-10_000, 10_000].Select(parts => parts / 10_000.0),
        Gen.Double[-1.2, 1.2],
        Gen.OneOf(Gen.Const(double.NaN), Gen.Const(-0.0), Gen.Const(0.0), Gen.Const(1e-30))
    );

    private static readonly Gen<RawContract> Row =
        from place in Gen.Select(Gen.Int[0, 3], Gen.Int[-3, 40], Gen.Int[1, 60], Gen.Bool)
        from quote in Gen.Select(Price, Price, Price)
        from counts in Gen.Select(Count, Count, Count, Count, Count)
        from greeks in Gen.Select(Greek, Greek, Greek)
        from age in Gen.Int[-10, 100_000]
        select new RawContract
        {
            Root = place.Item1.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Expiry = new DateOnly(2026, 11, 18).AddDays(place.Item2),
            StrikeUsd = place.Item3 == 60 ? 100.0 / 3 : 2.5 * place.Item3,
            Side = place.Item4 ? OptionSide.Call : OptionSide.Put,
            BidUsd = Math.Min(quote.Item1, quote.Item2),
            AskUsd = quote.Item2,
            LastUsd = quote.Item3,
            Volume = counts.Item1,
            OpenInterest = counts.Item2,
            OpenInterestChange = age % 2 == 0 ? -counts.Item3 : counts.Item3,
            BidSize = counts.Item4,
            AskSize = counts.Item5,
            VendorVolatility = greeks.Item1,
            VendorDelta = greeks.Item2,
            VendorGamma = greeks.Item3,
            LastTradeAt = age < 0 ? null : Now.AddSeconds(-age),
        };

    /// <summary>Chains of up to a hundred rows before the door, an empty one and single rows among them.</summary>
    public static readonly Gen<ChainSnapshot> Chain =
        from symbol in Gen.Int[0, Symbols.Length - 1].Select(i => Symbols[i])
        from rows in Row.Array[0, 100]
        from spot in Gen.Double[0.01, 10_000]
        select Build(symbol, rows, spot, 0);

    /// <summary>Two chains of the same contracts, whatever else they hold.</summary>
    public static readonly Gen<(ChainSnapshot First, ChainSnapshot Second)> Pair =
        from symbol in Gen.Int[0, Symbols.Length - 1].Select(i => Symbols[i])
        from rows in Row.Array[0, 100]
        from others in Row.Array[100]
        from minutes in Gen.Int[0, 300]
        select (Build(symbol, rows, 100, 0), Build(symbol, Placed(others, rows), 101, minutes));

    private static RawContract[] Placed(RawContract[] values, RawContract[] places) =>
        [
            .. values
                .Zip(places)
                .Select(both =>
                    both.First with
                    {
                        Root = both.Second.Root,
                        Expiry = both.Second.Expiry,
                        StrikeUsd = both.Second.StrikeUsd,
                        Side = both.Second.Side,
                    }
                ),
        ];

    private static ChainSnapshot Build(string symbol, RawContract[] rows, double spot, int minutes)
    {
        ChainBuilder builder = new(symbol);
        string[] roots = [.. OptionRoot.StandardRootsOf(symbol).Select(root => root.Root)];
        foreach (RawContract row in rows)
        {
            builder.Add(row with { Root = roots[(row.Root[0] - '0') % roots.Length] });
        }
        builder.Add(RawContract.Blank with { Root = symbol + "1" });
        DateTimeOffset at = Now.AddMinutes(minutes);
        UnderlyingQuote underlying = new(spot, at.AddSeconds(-3))
        {
            PreviousCloseUsd = rows.Length % 2 == 0 ? null : spot / 3,
            LowUsd = rows.Length % 3 == 0 ? null : 0.1,
            VolumeShares = rows.Length % 5 == 0 ? null : long.MaxValue,
        };
        TimeSpan newYork = TimeSpan.FromHours(-5);
        return builder.Build(new(symbol, "recorded", at.ToOffset(newYork), at.AddTicks(7), underlying));
    }
}
