using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;

namespace Strikelight.Core.Tests.Exposure;

public sealed class ResolvedScopeTests
{
    private static readonly DateOnly Thursday = new(2024, 1, 18);
    private static readonly DateOnly MonthlyFriday = new(2024, 1, 19);
    private static readonly DateOnly NextMonday = new(2024, 1, 22);
    private static readonly DateOnly February = new(2024, 2, 16);

    private static ChainSnapshot Spx(DateOnly date, TimeOnly time) =>
        new ChainFixture("SPX", 4780, MarketTime.At(date, time))
            .Add(OptionSide.Call, 4800, 1, Thursday, "SPXW")
            .Add(OptionSide.Call, 4800, 1, MonthlyFriday, "SPX")
            .Add(OptionSide.Call, 4800, 1, MonthlyFriday, "SPXW")
            .Add(OptionSide.Call, 4800, 1, NextMonday, "SPXW")
            .Add(OptionSide.Call, 4800, 1, February, "SPX")
            .Chain();

    private static string[] Names(ChainSnapshot chain, ResolvedScope scope) =>
        [.. scope.SeriesIndexes.Select(i => $"{chain.Series[i].Root.Root} {chain.Series[i].Expiry:MM-dd}")];

    [Fact]
    public void ZeroDte_BeforeTheOpenOfAThirdFriday_HoldsBothSettlements()
    {
        ChainSnapshot chain = Spx(MonthlyFriday, new(8, 0));

        ResolvedScope scope = ResolvedScope.Of(chain, ExpiryScope.ZeroDte);

        Assert.Equal(["SPX 01-19", "SPXW 01-19"], Names(chain, scope));
    }

    [Fact]
    public void ZeroDte_AfterTheOpeningSettlement_LeavesItOut()
    {
        ChainSnapshot chain = Spx(MonthlyFriday, new(9, 30));

        ResolvedScope scope = ResolvedScope.Of(chain, ExpiryScope.ZeroDte);

        Assert.Equal(["SPXW 01-19"], Names(chain, scope));
        Assert.Equal(MonthlyFriday, scope.SessionDate);
    }

    [Theory]
    [InlineData("2024-01-19", "16:00")] // the close itself
    [InlineData("2024-01-20", "12:00")] // Saturday
    public void ZeroDte_OnceTheSessionIsOver_MeansTheNextSession(string date, string time)
    {
        ChainSnapshot chain = Spx(Date(date), TimeOnly.Parse(time, Invariant));

        ResolvedScope scope = ResolvedScope.Of(chain, ExpiryScope.ZeroDte);

        Assert.Equal(["SPXW 01-22"], Names(chain, scope));
        Assert.Equal(NextMonday, scope.SessionDate);
    }

    [Fact]
    public void ZeroDte_OnAHoliday_CountsFromTheNextSession()
    {
        ChainSnapshot chain = Spx(new(2024, 1, 15), new(12, 0)); // Martin Luther King Jr. Day

        ResolvedScope scope = ResolvedScope.Of(chain, ExpiryScope.ZeroDte);

        Assert.Equal(new(2024, 1, 16), scope.SessionDate);
        Assert.True(scope.IsEmpty);
        Assert.Contains("2024-01-16", scope.EmptyReason, StringComparison.Ordinal);
    }

    [Fact]
    public void ThisWeekAndMonth_MidWeek_CountBySettlementDate()
    {
        ChainSnapshot chain = Spx(Thursday, new(10, 0));

        Assert.Equal(
            ["SPXW 01-18", "SPX 01-19", "SPXW 01-19"],
            Names(chain, ResolvedScope.Of(chain, ExpiryScope.ThisWeek))
        );
        Assert.Equal(4, ResolvedScope.Of(chain, ExpiryScope.ThisMonth).SeriesIndexes.Length);
        Assert.Equal(5, ResolvedScope.Of(chain, ExpiryScope.All).SeriesIndexes.Length);
    }

    [Fact]
    public void ThisWeek_OnTheWeekend_IsTheComingWeek()
    {
        ChainSnapshot chain = Spx(new(2024, 1, 21), new(18, 0));

        Assert.Equal(["SPXW 01-22"], Names(chain, ResolvedScope.Of(chain, ExpiryScope.ThisWeek)));
    }

    [Fact]
    public void Picked_DateThatIsNotListed_IsNamed()
    {
        ChainSnapshot chain = Spx(Thursday, new(10, 0));
        DateOnly unlisted = new(2024, 3, 1);

        ResolvedScope scope = ResolvedScope.Of(chain, ExpiryScope.Of(unlisted, February));

        Assert.Equal(["SPX 02-16"], Names(chain, scope));
        Assert.Equal([unlisted], scope.NotListed);
        Assert.Null(scope.EmptyReason);
    }

    [Fact]
    public void Of_InstantAfterTheChain_DropsWhatSettledSince()
    {
        ChainSnapshot chain = Spx(Thursday, new(15, 59));

        ResolvedScope scope = ResolvedScope.Of(chain, ExpiryScope.All, MarketTime.At(MonthlyFriday, new(10, 0)));

        Assert.Equal(["SPXW 01-19", "SPXW 01-22", "SPX 02-16"], Names(chain, scope));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("0dte")]
    [InlineData("week")]
    [InlineData("month")]
    [InlineData("2024-01-19")]
    [InlineData("2024-01-19,2024-01-26")]
    public void TryParse_CanonicalText_ReadsBack(string text)
    {
        Assert.True(ExpiryScope.TryParse(text, out ExpiryScope scope));
        Assert.Equal(text, scope.Text);
        Assert.True(ExpiryScope.TryParse(scope.Text, out ExpiryScope again));
        Assert.Equal(scope, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("ALL")]
    [InlineData("2024-1-19")]
    [InlineData("2024-01-19,")]
    [InlineData("2024-02-30")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(ExpiryScope.TryParse(text, out _));

    [Fact]
    public void Of_SameDatesInAnyOrder_IsOneScope()
    {
        ExpiryScope one = ExpiryScope.Of(February, Thursday, February);
        ExpiryScope other = ExpiryScope.Of(Thursday, February);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    private static readonly System.Globalization.CultureInfo Invariant = System
        .Globalization
        .CultureInfo
        .InvariantCulture;

    private static DateOnly Date(string text) => DateOnly.Parse(text, Invariant);
}
