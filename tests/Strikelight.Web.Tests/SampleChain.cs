using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Web.Tests;

/// <summary>A small chain with round numbers: eleven strikes, one expiry a week away.</summary>
internal static class SampleChain
{
    public const int ContractCount = 22;

    public static ChainSnapshot At(string symbol, DateTimeOffset marketTime, double spotUsd, string source = "scripted")
    {
        ChainBuilder builder = new(symbol);
        DateOnly expiry = ExchangeCalendar.SessionOnOrAfter(MarketTime.DateOf(marketTime).AddDays(7)).Date;
        string root = symbol == "SPX" ? "SPXW" : symbol;
        for (int i = -5; i <= 5; i++)
        {
            double strike = spotUsd + i;
            foreach (OptionSide side in Enum.GetValues<OptionSide>())
            {
                double intrinsic = Math.Max(0, side == OptionSide.Call ? spotUsd - strike : strike - spotUsd);
                RawContract raw = RawContract.Blank;
                raw.Root = root;
                raw.Expiry = expiry;
                raw.Side = side;
                raw.StrikeUsd = strike;
                raw.BidUsd = intrinsic + 1 - 0.05 * Math.Abs(i);
                raw.AskUsd = raw.BidUsd + 0.05;
                raw.Volume = 10 + i;
                raw.OpenInterest = 100 + 10 * i;
                builder.Add(raw);
            }
        }
        return builder.Build(new(symbol, source, marketTime, marketTime, new(spotUsd, marketTime)));
    }
}
