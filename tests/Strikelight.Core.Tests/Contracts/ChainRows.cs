using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

/// <summary>Rows and headers as a feed would give them on Monday, 2026-06-15, at 10:00 New York.</summary>
internal static class ChainRows
{
    public static readonly DateOnly Today = new(2026, 6, 15);
    public static readonly DateTimeOffset Now = MarketTime.At(Today, new(10, 0));

    public static ChainHeader Header(string symbol, DateTimeOffset? marketTime = null, double spotUsd = 6_000) =>
        new(symbol, "test", marketTime ?? Now, marketTime ?? Now, new(spotUsd, marketTime ?? Now));

    /// <summary>A call at 6,000 expiring tomorrow with every number present.</summary>
    public static RawContract Row(string root = "SPXW") =>
        new()
        {
            Root = root,
            Expiry = Today.AddDays(1),
            Side = OptionSide.Call,
            StrikeUsd = 6_000,
            BidUsd = 10,
            AskUsd = 10.5,
            LastUsd = 10.2,
            BidSize = 11,
            AskSize = 12,
            Volume = 1_300,
            OpenInterest = 1_400,
            OpenInterestChange = -15,
            VendorVolatility = 0.16,
            VendorDelta = 0.5,
            VendorGamma = 0.002,
            LastTradeAt = Now.AddMinutes(-3),
        };

    public static ChainSnapshot Build(string symbol, params ReadOnlySpan<RawContract> rows)
    {
        ChainBuilder builder = new(symbol);
        foreach (RawContract row in rows)
        {
            builder.Add(row);
        }
        return builder.Build(Header(symbol));
    }

    /// <summary>A chain of SPX with fifty expiries of both roots, calls and puts.</summary>
    public static ChainSnapshot Large(int count)
    {
        ChainBuilder builder = new("SPX");
        for (int i = 0; i < count; i++)
        {
            builder.Add(
                Row(i % 4 < 2 ? "SPXW" : "SPX") with
                {
                    Side = (OptionSide)(i % 2),
                    Expiry = Today.AddDays(1 + i / 4 % 50),
                    StrikeUsd = 1_000 + 5 * (i / 200),
                }
            );
        }
        return builder.Build(Header("SPX"));
    }
}
