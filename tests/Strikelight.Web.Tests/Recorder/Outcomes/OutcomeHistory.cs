using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder;
using Strikelight.Web.Recorder.Levels;
using Strikelight.Web.Recorder.Outcomes;

namespace Strikelight.Web.Tests.Recorder.Outcomes;

/// <summary>A real store with a history that the test writes, and what judges it.</summary>
/// <remarks>Spot is 100 in the first minute, the call wall 103, the put wall 97, the move to the close 2 USD.</remarks>
internal sealed class OutcomeHistory : IAsyncDisposable
{
    public const string Symbol = "SPY";
    public const double SpotUsd = 100;

    private readonly StoreFolder _folder = new();

    public OutcomeHistory(DateTimeOffset now)
    {
        Clock = new(now);
        Scripted = new(Clock);
        Provider = Scripted;
        Feed = new(Scripted);
        Store = _folder.Open();
    }

    public FakeTimeProvider Clock { get; }

    public ScriptedProvider Scripted { get; }

    public IMarketDataProvider Provider { get; set; }

    public SqliteStore Store { get; }

    public OutcomeFigures Figures { get; } = new();

    public OutcomeFeed Feed { get; }

    public OutcomeOptions Settings { get; } = new();

    public SourceSymbol Owner(string symbol = Symbol) => new(Provider.Info.Id, symbol);

    public DayJudge Judge()
    {
        IOptions<OutcomeOptions> options = Options.Create(Settings);
        DayLevelsReader levels = new(Store, chain => ChainAnalyzer.Analyze(chain, PricingOptions.Default));
        LevelCatchUpState caughtUp = new();
        caughtUp.End();
        return new(levels, new(Store, Provider, options), caughtUp, options);
    }

    public OutcomeKeeper Keeper() =>
        new(
            Judge(),
            Store,
            Provider,
            Feed,
            Figures,
            Options.Create(Settings),
            Clock,
            NullLogger<OutcomeKeeper>.Instance
        );

    public async Task WriteAsync(params StoreRecord[] records)
    {
        Assert.True(Store.TryWrite(new(records), out Task acknowledged));
        await acknowledged;
    }

    /// <summary>A chain with strikes 95 to 105.</summary>
    public async Task WriteChainAsync(DateTimeOffset at, string symbol = Symbol)
    {
        Assert.True(
            Store.TryWrite(ChainRecords.Of(SampleChain.At(symbol, at, SpotUsd), null, default).Batch, out Task done)
        );
        await done;
    }

    /// <summary>A minute every so often from open to close, spot as told, and one chain at the open.</summary>
    public async Task WriteSessionAsync(
        DateOnly day,
        Func<int, double?> spotAt,
        string symbol = Symbol,
        double delayMinutes = 0
    )
    {
        TradingSession session = ExchangeCalendar.SessionOn(day)!.Value;
        await WriteChainAsync(session.OpensAt, symbol);
        int minutes = (int)(session.ClosesAt - session.OpensAt).TotalMinutes;
        List<StoreRecord> records = [];
        for (int i = 0; i < minutes; i++)
        {
            if (spotAt(i) is { } spot)
            {
                records.Add(Minute(session.OpensAt.AddMinutes(i), spot, symbol, delayMinutes));
            }
        }
        await WriteAsync([.. records]);
    }

    public LevelMinute Minute(DateTimeOffset at, double spotUsd, string symbol = Symbol, double delayMinutes = 0) =>
        new(
            Owner(symbol),
            at,
            3,
            [
                new(LevelFigureId.SpotUsd, spotUsd),
                new(LevelFigureId.MarketSeconds, 0),
                new(LevelFigureId.ReceivedSeconds, 60 * delayMinutes),
                new(LevelFigureId.CallWallUsd, 103),
                new(LevelFigureId.PutWallUsd, 97),
                new(LevelFigureId.MoveToCloseUsd, 2),
            ]
        );

    /// <summary>Whole minutes of a session at prices as told.</summary>
    public static CandleSeries Bars(DateOnly day, Func<int, double> priceAt)
    {
        TradingSession session = ExchangeCalendar.SessionOn(day)!.Value;
        int count = (int)(session.ClosesAt - session.OpensAt).TotalMinutes;
        double[] price = [.. Enumerable.Range(0, count).Select(priceAt)];
        long[] start = [.. Enumerable.Range(0, count).Select(i => session.OpensAt.AddMinutes(i).ToUnixTimeSeconds())];
        return new(TimeSpan.FromMinutes(1), start, price, price, price, price, new double[count]);
    }

    public async Task<List<(DayOutcome Row, OutcomeRecord Says)>> RowsAsync()
    {
        List<(DayOutcome, OutcomeRecord)> rows = [];
        DayRange all = new(DateOnly.MinValue, DateOnly.MaxValue);
        CancellationToken token = TestContext.Current.CancellationToken;
        await foreach (Stored<DayOutcome> read in Store.Outcomes.ScanAsync(Provider.Info.Id, all, token))
        {
            rows.Add((read.Value!, OutcomeCodec.Decode(read.Value!)!));
        }
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
