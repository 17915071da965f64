using Strikelight.Core.Contracts;

namespace Strikelight.Web.Tests.Recorder;

/// <summary>Polls of one symbol of which each contract says the same.</summary>
internal static class RecordedPoll
{
    private const double SpotUsd = 100;

    public static ChainSnapshot At(
        DateTimeOffset marketTime,
        int? volume = 10,
        int interest = 100,
        int strikes = 7,
        string symbol = "SPY"
    )
    {
        ChainBuilder builder = new(symbol);
        for (int i = -strikes / 2; i <= strikes / 2; i++)
        {
            foreach (OptionSide side in Enum.GetValues<OptionSide>())
            {
                RawContract raw = RawContract.Blank;
                raw.Root = symbol;
                raw.Expiry = new(2026, 12, 18);
                raw.Side = side;
                raw.StrikeUsd = SpotUsd + i;
                raw.BidUsd = 5;
                raw.AskUsd = 5.1;
                raw.Volume = volume ?? raw.Volume;
                raw.OpenInterest = interest;
                builder.Add(raw);
            }
        }
        DateTimeOffset received = marketTime.AddSeconds(2);
        return builder.Build(new(symbol, "scripted", marketTime, received, new(SpotUsd, marketTime)));
    }
}
