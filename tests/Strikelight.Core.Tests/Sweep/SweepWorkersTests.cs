using Strikelight.Core.Sweep;

namespace Strikelight.Core.Tests.Sweep;

public sealed class SweepWorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Run_AnyThreadCount_DoesEachBlockOnceInEveryRound(int threads)
    {
        using SweepWorkers workers = new(threads);
        Counting work = new(1000);
        const int Rounds = 200;

        for (int round = 0; round < Rounds; round++)
        {
            workers.Run(work, work.Counts.Length);
            Assert.All(work.Counts, count => Assert.Equal(round + 1, count));
        }

        Assert.Equal(threads, workers.ThreadCount);
        Assert.False(work.WasShared, "Two blocks had one worker's number at a time.");
    }

    [Fact]
    public void Run_SeveralCallers_TakeTurns()
    {
        using SweepWorkers workers = new(3);
        Counting[] works = [new(100), new(100), new(100), new(100)];

        Parallel.ForEach(works, work => workers.Run(work, 100));

        Assert.All(works, work => Assert.All(work.Counts, count => Assert.Equal(1, count)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Run_WorkThrows_ThrowsItHereAndStaysUsable(int threads)
    {
        using SweepWorkers workers = new(threads);

        NotSupportedException fault = Assert.Throws<NotSupportedException>(() => workers.Run(new Failing(), 50));

        Assert.Equal("block", fault.Message);
        Counting work = new(20);
        workers.Run(work, 20);
        Assert.All(work.Counts, count => Assert.Equal(1, count));
    }

    [Fact]
    public void Run_FromInsideOfWork_IsRefused()
    {
        using SweepWorkers workers = new(2);

        Assert.Throws<InvalidOperationException>(() => workers.Run(new Nested(workers), 4));
    }

    [Fact]
    public void Run_NoBlocks_Returns()
    {
        using SweepWorkers workers = new(2);
        Counting work = new(1);

        workers.Run(work, 0);

        Assert.Equal(0, work.Counts[0]);
    }

    [Fact]
    public void Dispose_Idle_EndsTheThreads()
    {
        SweepWorkers workers = new(5);
        Counting work = new(64);
        workers.Run(work, 64);

        workers.Dispose();
        workers.Dispose();

        Assert.Throws<ObjectDisposedException>(() => workers.Run(work, 64));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(17)]
    public void Constructor_ThreadCountOutOfRange_IsRefused(int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SweepWorkers(threads));

    [Fact]
    public void Constructor_Default_TakesTheProcessorsUpToSixteen()
    {
        using SweepWorkers workers = new();

        Assert.Equal(Math.Min(Environment.ProcessorCount, 16), workers.ThreadCount);
    }

    private sealed class Counting(int blocks) : ISweepWork
    {
        private readonly int[] _inside = new int[SweepWorkers.ThreadsMost];

        public int[] Counts { get; } = new int[blocks];

        public bool WasShared { get; private set; }

        public void Run(int block, int worker)
        {
            WasShared |= Interlocked.Increment(ref _inside[worker]) != 1;
            Interlocked.Increment(ref Counts[block]);
            Interlocked.Decrement(ref _inside[worker]);
        }
    }

    private sealed class Failing : ISweepWork
    {
        public void Run(int block, int worker) => throw new NotSupportedException("block");
    }

    private sealed class Nested(SweepWorkers workers) : ISweepWork
    {
        public void Run(int block, int worker) => workers.Run(this, 1);
    }
}
