using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Tests.Recorder;

/// <summary>What the recorder holds of the last polls, filled beyond its bytes.</summary>
public sealed class RecorderBudgetTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 17, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Second = Noon.AddMinutes(1);
    private static readonly string[] Symbols = ["QQQ", "SPX", "SPY"];

    private RecorderFixture? _fixture;

    public void Dispose() => _fixture?.Dispose();

    [Fact]
    public async Task Counts_BeyondTheirBytes_LoseOnlyStepsOfTheSymbolTooManyWhichIsSaid()
    {
        // Eight bytes for each of 45,000 contracts, as strikes below zero are refused: two symbols fit into 1 MiB.
        RecorderFixture fixture = Start(minute => (Volume: 80_000_000 + minute, Interest: 90_000_000), strikes: 45_000);

        await fixture.RunAsync(Second.AddSeconds(1), Symbols);

        ByteUse use = fixture.Memory.Use();
        Assert.InRange(use.Bytes, 1, fixture.Memory.CountBytesMost);
        RecorderEvent lost = Assert.Single(Symbols.SelectMany(fixture.Store.EventsOf), IsLostStep);
        Assert.Equal(new TimeRange(Noon, Second), lost.Range);
        Assert.Contains("Budget:DatabaseBytes", lost.Reason, StringComparison.Ordinal);
        Assert.Equal(1, fixture.Figures.StepsLost);
        Assert.True(use.Evictions >= 2, $"{use.Evictions} evictions"); // its counts after either poll
        // Each symbol's second poll has either its trades or the word that they are lost.
        Assert.All(
            Symbols,
            symbol => Assert.Equal(1, StepsOf(symbol).Length + fixture.Store.EventsOf(symbol).Count(IsLostStep))
        );
    }

    [Fact]
    public async Task Keys_WhileMemoryIsVeryShort_GoWithoutASingleStep()
    {
        RecorderFixture fixture = Start(minute => (Volume: 10 + minute, Interest: 5), strikes: 100);
        fixture.Memory.Press(PressureLevel.Evict);

        await fixture.RunAsync(Second.AddSeconds(1), Symbols);

        Assert.Equal(0, fixture.Memory.KeyBytesMost);
        Assert.Equal(2 * Symbols.Length, fixture.Memory.Use().Evictions);
        Assert.Equal(0, fixture.Figures.StepsLost);
        foreach (string symbol in Symbols)
        {
            Assert.All(fixture.Store.ChainsOf(symbol), chunk => Assert.Null(chunk.Time.Key));
            Assert.All(Assert.Single(StepsOf(symbol)).Rows, row => Assert.Equal(1, row.VolumeDelta));
        }
    }

    [Fact]
    public async Task Counts_AfterARefusedChain_SayTheStepFromTheLastSafeOne()
    {
        RecorderFixture fixture = Start(minute => (Volume: 10 + minute, Interest: 5), strikes: 5);
        fixture.Store.Refuse = batch =>
            batch.Records.OfType<ChainChunk>().Any(chunk => chunk.Time.Market == Second) ? "damaged" : null;

        await fixture.RunAsync(Noon.AddMinutes(3), "SPY");

        RecorderEvent lost = Assert.Single(fixture.Store.EventsOf("SPY"), IsLostStep);
        Assert.Equal(new TimeRange(Noon, Noon.AddMinutes(2)), lost.Range);
        Assert.Contains("damaged", lost.Reason, StringComparison.Ordinal);
    }

    private static bool IsLostStep(RecorderEvent happened) => happened.Kind == RecorderEventKind.StepLost;

    private IncrementChunk[] StepsOf(string symbol) =>
        [.. _fixture!.Store.StepsOf(symbol).Where(step => step.Time.Key == Noon)];

    private RecorderFixture Start(Func<int, (int Volume, int Interest)> counts, int strikes)
    {
        _fixture = new(Noon, symbols: string.Join(',', Symbols), databaseBytes: 6L << 20); // 1 MiB beside the shares
        RecorderFixture fixture = _fixture;
        fixture.Provider.Answer = symbol =>
        {
            (int volume, int interest) = counts((int)(fixture.DataTime - Noon).TotalMinutes);
            return FetchResult<ChainSnapshot>.Ok(RecordedPoll.At(fixture.DataTime, volume, interest, strikes, symbol));
        };
        return fixture;
    }
}
