using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;
using Strikelight.Web.Budget;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Tests.Recorder;

/// <summary>
/// A recorder on a fake clock over a fake store. Its ticks are steps of the test: nothing runs beside it. One poll a
/// minute is recorded; three minutes without one are a gap.
/// </summary>
internal sealed class RecorderFixture : IDisposable
{
    public const string Source = "scripted";
    public static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly RecorderOptions _options;

    public RecorderFixture(
        DateTimeOffset start,
        FakeStore? store = null,
        TimeSpan delay = default,
        string symbols = "SPY",
        int boardSymbols = 64,
        long databaseBytes = 16L << 20
    )
    {
        Clock = new(start);
        Store = store ?? new();
        Provider = new(Clock);
        Provider.Info = Provider.Info with { TypicalDelay = delay };
        Provider.Answer = symbol => FetchResult<ChainSnapshot>.Ok(RecordedPoll.At(DataTime, symbol: symbol));
        _options = new() { Symbols = symbols };
        BudgetPlan plan = BudgetPlan.Of(new(1L << 30, "test"), new() { DatabaseBytes = databaseBytes });
        Board = new(
            Provider,
            _ => throw new InvalidOperationException("nothing is analysed here"),
            Options.Create(new BoardOptions { MaxSymbols = boardSymbols }),
            plan,
            Clock,
            NullLogger<MarketBoard>.Instance,
            [Inbox]
        );
        IOptions<RecorderOptions> options = Options.Create(_options);
        Memory = new(Inbox, Board, new(plan, Options.Create(new StoreOptions()), options));
        Recorder = new(
            Inbox,
            new(Board, Provider, options),
            Store,
            Figures,
            Memory,
            options,
            Clock,
            NullLogger<ChainRecorder>.Instance
        );
    }

    public FakeTimeProvider Clock { get; }

    public ScriptedProvider Provider { get; }

    public MarketBoard Board { get; }

    public ChainInbox Inbox { get; } = new();

    public FakeStore Store { get; }

    public RecorderFigures Figures { get; } = new(new());

    public RecorderMemory Memory { get; }

    public ChainRecorder Recorder { get; }

    /// <summary>Market time of the data that the source has now.</summary>
    public DateTimeOffset DataTime => Clock.GetUtcNow() - Provider.Info.TypicalDelay;

    /// <summary>One tick, of the loop as it is when the server runs.</summary>
    public Task StepAsync() => Recorder.GuardedStepAsync(TestContext.Current.CancellationToken);

    /// <summary>Lets time pass in ticks, with a poll of each symbol at each whole minute.</summary>
    public async Task RunAsync(DateTimeOffset until, params string[] polled)
    {
        while (Clock.GetUtcNow() < until)
        {
            foreach (string symbol in polled)
            {
                await PollAsync(symbol);
            }
            for (int i = 0; i < 4; i++)
            {
                await StepAsync();
                Clock.Advance(Minute / 4);
            }
        }
        await StepAsync();
    }

    /// <summary>The board polls a symbol, and offers what came.</summary>
    public Task PollAsync(string symbol) =>
        Board.GetAsync(symbol, TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

    public SymbolReport ReportOf(string symbol) => Figures.Symbols.Single(report => report.Symbol == symbol);

    /// <summary>The gaps stored of a symbol, in the order they were written.</summary>
    public IReadOnlyList<RecorderEvent> GapsOf(string symbol) =>
        [.. Store.EventsOf(symbol).Where(happened => happened.Kind == RecorderEventKind.Gap)];

    public void Dispose()
    {
        Recorder.Dispose();
        Board.Dispose();
    }
}
