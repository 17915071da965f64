using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Tests.Exposure;

namespace Strikelight.Core.Tests.Levels;

public sealed class OpenInterestChangesTests
{
    private static readonly DateOnly Monday = new(2024, 1, 22);
    private static readonly DateOnly LastFriday = new(2024, 1, 19);
    private static readonly DateOnly Friday = new(2024, 1, 26);
    private static readonly DateOnly February = new(2024, 2, 16);
    private static readonly DateTimeOffset Before = MarketTime.At(LastFriday, new(12, 0));
    private static readonly DateTimeOffset Now = MarketTime.At(Monday, new(12, 0));

    [Fact]
    public void Compute_ContractsOfBothDays_AreTheirDifferenceByStrike()
    {
        ChainFixture before = Spy(Before)
            .Add(OptionSide.Call, 475, 100, Friday)
            .Add(OptionSide.Call, 475, 50, February)
            .Add(OptionSide.Put, 465, 80, Friday);
        ChainFixture now = Spy(Now)
            .Add(OptionSide.Call, 475, 130, Friday)
            .Add(OptionSide.Call, 475, 45, February)
            .Add(OptionSide.Put, 465, 60, Friday);

        OpenInterestChanges changes = Changes(before, now);

        Assert.Equal(LastFriday, changes.ComparedWith);
        Assert.Equal([465, 475], changes.StrikeUsd);
        Assert.Equal([0, 25], changes.Calls.Change.ByStrike);
        Assert.Equal([-20, 0], changes.Puts.Change.ByStrike);
        Assert.Equal((0, 0), (changes.Calls.NewContracts, changes.Puts.NewContracts));
    }

    [Fact]
    public void Compute_ContractThatWasNotListed_IsGrowthAndStatedAsNew()
    {
        OpenInterestChanges changes = Changes(
            Spy(Before).Add(OptionSide.Call, 475, 100, Friday),
            Spy(Now).Add(OptionSide.Call, 475, 110, Friday).Add(OptionSide.Call, 480, 7, Friday)
        );

        Assert.Equal([10, 7], changes.Calls.Change.ByStrike);
        Assert.Equal([0, 7], changes.Calls.NewOpenInterest);
        Assert.Equal(1, changes.Calls.NewContracts);
    }

    [Fact]
    public void Compute_SeriesThatHasSettled_IsLeftOutAndCounted()
    {
        OpenInterestChanges changes = Changes(
            Spy(Before).Add(OptionSide.Call, 475, 9_000, LastFriday).Add(OptionSide.Call, 475, 100, Friday),
            Spy(Now).Add(OptionSide.Call, 475, 110, Friday)
        );

        Assert.Equal(10, changes.Calls.Change.Total);
        Assert.Equal(1, changes.SettledSeries);
    }

    [Fact]
    public void Compute_CountThatOneDayDoesNotSay_IsUnknownAndInNoSum()
    {
        OpenInterestChanges changes = Changes(
            Spy(Before).Add(OptionSide.Call, 475, double.NaN, Friday).Add(OptionSide.Call, 480, 5, Friday),
            Spy(Now).Add(OptionSide.Call, 475, 110, Friday).Add(OptionSide.Call, 480, 6, Friday)
        );

        Assert.Equal(double.NaN, changes.Calls.Change.ByStrike[0]);
        Assert.Equal(1, changes.Calls.Change.Total);
        Assert.Equal(1, changes.Calls.Change.UnknownContracts);
    }

    [Fact]
    public void Compute_Walls_AreTheLargestGrowthOnTheirSideOfSpot()
    {
        OpenInterestChanges changes = Changes(
            Spy(Before)
                .Add(OptionSide.Call, 460, 0, Friday)
                .Add(OptionSide.Call, 475, 0, Friday)
                .Add(OptionSide.Call, 480, 0, Friday)
                .Add(OptionSide.Put, 465, 10, Friday),
            Spy(Now)
                .Add(OptionSide.Call, 460, 900, Friday)
                .Add(OptionSide.Call, 475, 40, Friday)
                .Add(OptionSide.Call, 480, 60, Friday)
                .Add(OptionSide.Put, 465, 5, Friday)
        );

        Assert.Equal((480, 60), (changes.CallWall.PriceUsd, changes.CallWall.Value));
        Assert.Equal(NoLevelReason.NoOpenInterestChange, changes.PutWall.Reason);
    }

    [Fact]
    public void Of_TheSourcesOwnChange_IsTheSameRule()
    {
        ChainFixture now = Spy(Now);
        now.Add(
            ChainFixture.Row(OptionSide.Call, 475, Friday, "SPY") with
            {
                OpenInterest = 30,
                OpenInterestChange = 12,
            }
        );
        OpenInterestChanges changes = Changes(Spy(Before).Add(OptionSide.Call, 475, 18, Friday), now);

        LevelResult own = Walls.Find(
            StrikeActivity.Compute(ChainSlice.Of(now.Analysis(), ExpiryScope.All)),
            OptionSide.Call,
            WallMeasure.OpenInterestChange,
            470
        );

        Assert.Equal(own, changes.CallWall);
    }

    [Fact]
    public void Counts_OfSeveralTables_TheLaterCountsWhereItSaysSomething()
    {
        ContractCounts.Builder builder = new();
        foreach (
            ChainFixture table in (ChainFixture[])
                [
                    Spy(Before).Add(OptionSide.Call, 475, 1, Friday).Add(OptionSide.Call, 480, 2, Friday),
                    Spy(Before).Add(OptionSide.Call, 475, 3, Friday).Add(OptionSide.Call, 480, double.NaN, Friday),
                ]
        )
        {
            ChainSnapshot chain = table.Chain();
            builder.Add(chain.Series[0], chain.StrikeUsd, chain.Side, chain.OpenInterest);
        }
        ChainFixture now = Spy(Now).Add(OptionSide.Call, 475, 10, Friday).Add(OptionSide.Call, 480, 10, Friday);

        OpenInterestChanges changes = OpenInterestChanges.Compute(
            ChainLevels.Compute(now.Analysis(), new()),
            now.Chain(),
            LastFriday,
            builder.Build()
        );

        Assert.Equal([7, 8], changes.Calls.Change.ByStrike);
    }

    private static ChainFixture Spy(DateTimeOffset time) => new("SPY", 470, time);

    private static OpenInterestChanges Changes(ChainFixture before, ChainFixture now)
    {
        ChainSnapshot earlier = before.Chain();
        ContractCounts counts = ContractCounts.Of(earlier, earlier.OpenInterest);
        ChainSnapshot later = now.Chain();
        return OpenInterestChanges.Compute(
            ChainLevels.Compute(now.Analysis(), new()),
            later,
            MarketTime.DateOf(earlier.Header.MarketTime),
            counts
        );
    }
}
