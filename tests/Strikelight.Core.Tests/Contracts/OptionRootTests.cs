using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;

namespace Strikelight.Core.Tests.Contracts;

public sealed class OptionRootTests
{
    [Theory]
    [InlineData("SPX", "SPX", SettlementStyle.Am, ExerciseStyle.European)]
    [InlineData("SPXW", "SPX", SettlementStyle.Pm, ExerciseStyle.European)]
    [InlineData("XSP", "XSP", SettlementStyle.Pm, ExerciseStyle.European)]
    [InlineData("NDXP", "NDX", SettlementStyle.Pm, ExerciseStyle.European)]
    [InlineData("VIXW", "VIX", SettlementStyle.Am, ExerciseStyle.European)]
    [InlineData("OEX", "OEX", SettlementStyle.Pm, ExerciseStyle.American)]
    [InlineData("SPY", "SPY", SettlementStyle.Pm, ExerciseStyle.American)]
    [InlineData("BRKB", "BRKB", SettlementStyle.Pm, ExerciseStyle.American)]
    public void For_ARoot_HasItsRules(
        string name,
        string underlying,
        SettlementStyle settlement,
        ExerciseStyle exercise
    )
    {
        OptionRoot root = OptionRoot.For(name);

        Assert.Equal((underlying, settlement, exercise), (root.Underlying, root.Settlement, root.Exercise));
        Assert.Equal(100, root.Multiplier);
    }

    [Theory]
    [InlineData("SPX", "SPX SPXW")] // AM before PM
    [InlineData("VIX", "VIX VIXW")] // both AM: by name
    [InlineData("SPY", "SPY")]
    [InlineData("BRK.B", "BRKB")]
    [InlineData("SPXW", "")] // a root of another underlying
    public void StandardRootsOf_AnUnderlying_AreItsOwnInOrder(string symbol, string expected) =>
        Assert.Equal(expected, string.Join(' ', OptionRoot.StandardRootsOf(symbol).Select(root => root.Root)));

    [Theory]
    [InlineData("SPXW", "2026-06-15", "16:00")]
    [InlineData("SPX", "2026-06-18", "09:30")] // June's monthly, a Thursday: Friday is Juneteenth
    [InlineData("SPXW", "2026-11-27", "13:00")] // half day
    [InlineData("SPX", "2026-11-27", "09:30")]
    [InlineData("AAPL", "2026-06-15", "16:00")]
    public void SettlesAt_AnExpiry_IsItsOpeningOrClosing(string root, string expiry, string newYorkTime)
    {
        DateOnly date = DateOnly.Parse(expiry, null);

        DateTimeOffset settles = MarketTime.InZone(OptionRoot.For(root).SettlesAt(date));

        Assert.Equal($"{expiry} {newYorkTime}", $"{settles:yyyy-MM-dd HH:mm}");
    }

    [Theory]
    [InlineData("SPX", "2014-06-21", "2014-06-20 09:30")] // monthly contracts were dated on Saturday until 2015
    [InlineData("AAPL", "2014-06-21", "2014-06-20 16:00")]
    [InlineData("SPY", "2026-07-03", "2026-07-02 16:00")] // dated on a holiday
    public void SettlesAt_ADateWithoutASession_IsTheSessionBefore(string root, string expiry, string expected)
    {
        DateTimeOffset settles = MarketTime.InZone(OptionRoot.For(root).SettlesAt(DateOnly.Parse(expiry, null)));

        Assert.Equal(expected, $"{settles:yyyy-MM-dd HH:mm}");
    }

    [Theory]
    [InlineData("SPX", "2026-06-18", "2026-06-17 16:15")] // the afternoon before it settles
    [InlineData("SPX", "2026-11-30", "2026-11-27 13:15")] // and that is a half day
    [InlineData("SPXW", "2026-06-15", "2026-06-15 16:00")]
    public void StopsTradingAt_AnExpiry_IsBeforeOrAtSettlement(string root, string expiry, string expected)
    {
        DateTimeOffset stops = MarketTime.InZone(OptionRoot.For(root).StopsTradingAt(DateOnly.Parse(expiry, null)));

        Assert.Equal(expected, $"{stops:yyyy-MM-dd HH:mm}");
    }

    [Fact]
    public void SeriesOfAChain_AtMost_FitTheColumnThatNumbersThem()
    {
        // The builder refuses expiries outside 1990 to 2059.
        int days = new DateOnly(2059, 12, 31).DayNumber - new DateOnly(1990, 1, 1).DayNumber + 1;
        string[] symbols = ["SPX", "XSP", "NDX", "RUT", "DJX", "VIX", "XEO", "OEX", "XND", "MRUT", "SPY", "BRK.B"];

        Assert.All(
            symbols,
            symbol => Assert.InRange(OptionRoot.StandardRootsOf(symbol).Length * days, 1, ushort.MaxValue)
        );
    }
}
