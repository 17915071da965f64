using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Store.History;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Tests.Recorder;

public sealed class ChainRecordsTests
{
    private static readonly TimeSpan KeyEvery = TimeSpan.FromHours(1);
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_TheFirstPoll_IsAKeyWithItsContractsAndOpenInterest()
    {
        PollRecords poll = ChainRecords.Of(RecordedPoll.At(Morning), null, KeyEvery);

        Assert.True(poll.IsKey);
        Assert.Equal(IncrementState.FirstOfDay, poll.Increments);
        Assert.Collection(
            poll.Batch.Records,
            table => Assert.IsType<ContractTable>(table),
            chain => Assert.Null(Assert.IsType<ChainChunk>(chain).Time.Key),
            interest => Assert.Equal(new(2026, 11, 20), Assert.IsType<OpenInterestDay>(interest).Day)
        );
    }

    [Fact]
    public void Of_ALaterPollOfTheSameContracts_IsADifferenceToTheKey()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning), null, KeyEvery);

        PollRecords second = ChainRecords.Of(RecordedPoll.At(Morning.AddMinutes(1)), first.After, KeyEvery);
        PollRecords third = ChainRecords.Of(RecordedPoll.At(Morning.AddMinutes(2)), second.After, KeyEvery);

        Assert.False(third.IsKey);
        ChainChunk chunk = Assert.Single(third.Batch.Records.OfType<ChainChunk>());
        Assert.Equal(Morning, chunk.Time.Key);
        Assert.Empty(third.Batch.Records.OfType<OpenInterestDay>());
    }

    [Fact]
    public void Of_APollAfterTheKeysTime_IsAKeyAgain()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning), null, KeyEvery);

        Assert.False(ChainRecords.Of(RecordedPoll.At(Morning.AddMinutes(59)), first.After, KeyEvery).IsKey);
        Assert.True(ChainRecords.Of(RecordedPoll.At(Morning.AddMinutes(60)), first.After, KeyEvery).IsKey);
    }

    [Fact]
    public void Of_TheFirstPollOfANewDay_IsAKeyWithoutIncrements()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning), null, TimeSpan.FromDays(5));

        PollRecords next = ChainRecords.Of(RecordedPoll.At(Morning.AddDays(3)), first.After, TimeSpan.FromDays(5));

        Assert.True(next.IsKey);
        Assert.Equal(IncrementState.FirstOfDay, next.Increments);
        Assert.Single(next.Batch.Records.OfType<OpenInterestDay>());
    }

    [Fact]
    public void Of_OtherContracts_IsAKeyThatKeepsTheIncrementsOfThoseInBoth()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning, volume: 10), null, KeyEvery);
        ChainSnapshot later = RecordedPoll.At(Morning.AddMinutes(1), volume: 13, strikes: 9);

        PollRecords second = ChainRecords.Of(later, first.After, KeyEvery);

        Assert.True(second.IsKey);
        IncrementChunk chunk = Assert.Single(second.Batch.Records.OfType<IncrementChunk>());
        Assert.Equal(2 * 7, chunk.Rows.Length); // a strike at each end is new: nobody knows what it had traded before
        Assert.All(chunk.Rows, row => Assert.Equal(3, row.VolumeDelta));
        Assert.Equal(second.After.Contracts.Key, chunk.ContractsHash);
    }

    [Fact]
    public void Of_MoreVolume_SaysWhatTradedAtThePriceOfTheLaterPoll()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning, volume: 10), null, KeyEvery);
        ChainSnapshot later = RecordedPoll.At(Morning.AddMinutes(1), volume: 14);

        PollRecords second = ChainRecords.Of(later, first.After, KeyEvery);

        IncrementChunk chunk = Assert.Single(second.Batch.Records.OfType<IncrementChunk>());
        Assert.Equal(Morning, chunk.Time.Key);
        Assert.Equal(later.Count, chunk.Rows.Length);
        foreach (IncrementRow row in chunk.Rows)
        {
            double all = GrossPremium.Of(later, row.Contract, 100).PremiumUsd;
            Assert.Equal(4, row.VolumeDelta);
            Assert.Equal(all * 4 / 14, row.PremiumUsd, 9);
        }
    }

    [Fact]
    public void Of_NoTradeBetweenPolls_SaysSoWithoutRows()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning), null, KeyEvery);

        PollRecords second = ChainRecords.Of(RecordedPoll.At(Morning.AddMinutes(1)), first.After, KeyEvery);

        Assert.Equal(IncrementState.Known, second.Increments);
        Assert.Empty(Assert.Single(second.Batch.Records.OfType<IncrementChunk>()).Rows);
    }

    [Fact]
    public void Of_VolumeTakenBack_IsNoIncrementAndTheNextCountsFromIt()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning, volume: 10), null, KeyEvery);
        PollRecords second = ChainRecords.Of(RecordedPoll.At(Morning.AddMinutes(1), volume: 8), first.After, KeyEvery);
        PollRecords third = ChainRecords.Of(RecordedPoll.At(Morning.AddMinutes(2), volume: 9), second.After, KeyEvery);

        Assert.Equal(IncrementState.VolumeDecreased, second.Increments);
        Assert.Empty(second.Batch.Records.OfType<IncrementChunk>());
        IncrementChunk chunk = Assert.Single(third.Batch.Records.OfType<IncrementChunk>());
        Assert.Equal(Morning.AddMinutes(1), chunk.Time.Key);
        Assert.All(chunk.Rows, row => Assert.Equal(1, row.VolumeDelta));
    }

    [Fact]
    public void Of_AMissingVolume_IsNoIncrementAndNoZero()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning), null, KeyEvery);

        PollRecords second = ChainRecords.Of(
            RecordedPoll.At(Morning.AddMinutes(1), volume: null),
            first.After,
            KeyEvery
        );

        Assert.Equal(IncrementState.NoVolume, second.Increments);
        Assert.Empty(second.Batch.Records.OfType<IncrementChunk>());
    }

    [Fact]
    public void Of_AStateWithoutItsKey_IsAKeyThatLosesNoStep()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning, volume: 10), null, KeyEvery);
        ChainSnapshot later = RecordedPoll.At(Morning.AddMinutes(1), volume: 14);

        PollRecords second = ChainRecords.Of(later, first.After with { Key = null }, KeyEvery);

        Assert.True(second.IsKey);
        Assert.Equal(IncrementState.Known, second.Increments);
        Assert.All(
            second.Batch.Records.OfType<IncrementChunk>().Single().Rows,
            row => Assert.Equal(4, row.VolumeDelta)
        );
        Assert.Empty(second.Batch.Records.OfType<OpenInterestDay>());
    }

    [Fact]
    public void Of_ALostStateOfTheDay_RecordsWhichStepIsNotKnown()
    {
        LostStep lost = new(Morning.AddMinutes(-1), "let go");

        PollRecords poll = ChainRecords.Of(RecordedPoll.At(Morning), null, KeyEvery, lost);
        PollRecords next = ChainRecords.Of(RecordedPoll.At(Morning.AddDays(3)), null, KeyEvery, lost);

        Assert.Equal(IncrementState.Lost, poll.Increments);
        RecorderEvent said = Assert.Single(poll.Batch.Records.OfType<RecorderEvent>());
        Assert.Equal(new(new("scripted", "SPY"), RecorderEventKind.StepLost, new(lost.From, Morning), "let go"), said);
        Assert.Empty(poll.Batch.Records.OfType<IncrementChunk>());
        Assert.Equal(IncrementState.FirstOfDay, next.Increments);
        Assert.Empty(next.Batch.Records.OfType<RecorderEvent>());
    }

    [Fact]
    public void Of_ChangedOpenInterest_IsRecordedAgain()
    {
        PollRecords first = ChainRecords.Of(RecordedPoll.At(Morning), null, KeyEvery);
        ChainSnapshot later = RecordedPoll.At(Morning.AddMinutes(1), interest: 77);

        PollRecords second = ChainRecords.Of(later, first.After, KeyEvery);

        OpenInterestDay day = Assert.Single(second.Batch.Records.OfType<OpenInterestDay>());
        Assert.Equal(later.OpenInterest, day.Counts.AsSpan());
        Assert.Equal(MarketTime.DateOf(Morning), day.Day);
    }
}
