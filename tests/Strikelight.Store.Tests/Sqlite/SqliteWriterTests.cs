using Strikelight.Store.Users;

namespace Strikelight.Store.Tests.Sqlite;

public sealed class SqliteWriterTests
{
    [Fact]
    public async Task TryWrite_WithAFullQueueOfBatches_RefusesAndTakesAgainLater()
    {
        await using WriterFixture fixture = new(new() { QueueBatches = 3 });
        TaskCompletionSource release = await fixture.HoldAsync();

        List<Task> taken = [];
        for (int i = 0; i < 3; i++)
        {
            Assert.True(fixture.Writer.TryWrite(Batch(i), out Task acknowledged));
            taken.Add(acknowledged);
        }
        Assert.False(fixture.Writer.TryWrite(Batch(3), out _));
        Assert.False(fixture.Writer.TryWrite(Batch(3), out _));
        Assert.All(taken, acknowledged => Assert.False(acknowledged.IsCompleted));
        release.SetResult();
        await Task.WhenAll(taken);

        Assert.True(fixture.Writer.TryWrite(Batch(3), out Task last));
        await last;
        Assert.Equal(2, fixture.Writer.RefusedWrites);
        Assert.Equal(0, fixture.Writer.QueuedBytes);
    }

    [Fact]
    public async Task TryWrite_WithAFullQueueOfBytes_RefusesButLetsOneLargeBatchGoAlone()
    {
        await using WriterFixture fixture = new(new() { QueueBytes = 1 << 16 });
        StoreBatch large = new(new Setting("ann", "large", new string('x', 1 << 17)));
        TaskCompletionSource release = await fixture.HoldAsync();

        Assert.True(fixture.Writer.TryWrite(large, out Task acknowledged));
        Assert.False(fixture.Writer.TryWrite(Batch(1), out _));
        release.SetResult();
        await acknowledged;

        Assert.True(fixture.Writer.TryWrite(Batch(1), out Task last));
        await last;
    }

    [Fact]
    public async Task Group_WithARefusedBatch_KeepsTheOthers()
    {
        await using WriterFixture fixture = new(new());
        TaskCompletionSource release = await fixture.HoldAsync();

        fixture.Writer.TryWrite(Batch(1), out Task before);
        fixture.Writer.TryWrite(
            new(new Setting("ann", "half", "x"), TestStore.Chain(TestStore.Morning)), // has no contracts
            out Task refused
        );
        fixture.Writer.TryWrite(Batch(2), out Task after);
        release.SetResult();
        await Task.WhenAll(before, after);
        await Assert.ThrowsAsync<StoreRefusedException>(() => refused);

        long? kept = null;
        await fixture.Writer.StepAsync(
            session => kept = session.Number("SELECT count(*) FROM setting"),
            CancellationToken.None
        );
        Assert.Equal(2, kept);
    }

    [Fact]
    public async Task Dispose_WithBatchesInTheQueue_WritesThemFirst()
    {
        WriterFixture fixture = new(new());
        TaskCompletionSource release = await fixture.HoldAsync();
        Assert.True(fixture.Writer.TryWrite(Batch(1), out Task acknowledged));

        Task closed = fixture.DisposeAsync().AsTask();
        release.SetResult();
        await closed;
        await fixture.Writer.DisposeAsync(); // a second time is no error

        Assert.True(acknowledged.IsCompletedSuccessfully);
        Assert.False(fixture.Writer.TryWrite(Batch(2), out _));
        Assert.Equal(StoreStateKind.Closed, fixture.Writer.State.Kind);
        await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            fixture.Writer.StepAsync(_ => { }, CancellationToken.None)
        );
    }

    private static StoreBatch Batch(int number) => new(new Setting("ann", $"key {number}", "value"));
}
