using Microsoft.Extensions.Options;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>A made-up options market: offline, complete, and the same at every asking.</summary>
/// <remarks>
/// Every answer is a pure function of (seed, symbol, market time): any past minute can be asked for, in any order, from
/// any process, with bit-equal results. The receive time of a chain is therefore its market time. What is kept between
/// calls (tables of the day) is bounded in bytes and changes only how fast an answer comes.
/// </remarks>
public sealed class SimulatedProvider : IMarketDataProvider
{
    private const int BarsMost = 100_000;
    private static readonly TimeSpan TickEvery = TimeSpan.FromSeconds(1);

    private readonly SimulatedMarket _market;
    private readonly SimulatedClock _clock;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private ProviderHealth _health = ProviderHealth.Untried;

    /// <summary>Opens the market of the options' seed.</summary>
    public SimulatedProvider(IOptions<SimulatedOptions> options, SimulatedClock clock, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        _clock = clock;
        _time = time;
        _market = new(options.Value);
        Book = new(_market);
        TimeSpan poll = TimeSpan.FromSeconds(options.Value.PollSeconds);
        Info = new(_market.Id, "Simulated market", ProviderKind.Simulated, poll, TimeSpan.Zero)
        {
            TickInterval = TickEvery,
            ClockSpeed = clock.Speed,
            AnyTimeSince = DateTimeOffset.FromUnixTimeSeconds(SessionAxis.OpenUnix(SessionAxis.First)),
        };
    }

    /// <inheritdoc/>
    public ProviderInfo Info { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SymbolInfo> Symbols { get; } =
    [.. SymbolTable.Rows.Select(row => new SymbolInfo(row.Symbol, row.Name, row.Kind))];

    /// <inheritdoc/>
    public ProviderHealth Health => Volatile.Read(ref _health);

    /// <summary>The dealers' positions that stand behind the chains, for tests of estimators.</summary>
    public SimulatedBook Book { get; }

    /// <summary>Bytes of day tables kept between calls.</summary>
    public long CacheBytes => _market.CacheBytes;

    /// <inheritdoc/>
    public DateTimeOffset Now(string symbol) => _clock.Now;

    /// <inheritdoc/>
    public Task<FetchResult<ChainSnapshot>> GetChainAsync(
        string symbol,
        DateTimeOffset? at,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        FetchFailure failure = Find(symbol, at, out SessionPoint point);
        return Task.FromResult(
            failure == FetchFailure.None
                ? Succeeded(ChainWriter.Write(_market, symbol, point))
                : Failed<ChainSnapshot>(failure, Sentence(failure))
        );
    }

    /// <inheritdoc/>
    public Task<FetchResult<UnderlyingQuote>> GetUnderlyingAsync(string symbol, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        FetchFailure failure = Find(symbol, null, out SessionPoint point);
        if (failure != FetchFailure.None)
        {
            return Task.FromResult(Failed<UnderlyingQuote>(failure, Sentence(failure)));
        }
        SymbolModel model = _market.Model(symbol);
        using SessionPath path = new(model, point.Session);
        return Task.FromResult(Succeeded(UnderlyingWriter.Quote(model, path, point)));
    }

    /// <inheritdoc/>
    public Task<FetchResult<CandleSeries>> GetCandlesAsync(
        string symbol,
        TimeSpan interval,
        int sessions,
        DateTimeOffset? at,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sessions);
        cancellation.ThrowIfCancellationRequested();
        FetchFailure failure = Find(symbol, at, out SessionPoint point);
        string sentence = Sentence(failure);
        if (failure == FetchFailure.None && !CandleWriter.Offers(interval))
        {
            failure = FetchFailure.NotOffered;
            sentence = "Bars are offered from one minute to six and a half hours in whole minutes, and of one day.";
        }
        else if (failure == FetchFailure.None && CandleWriter.Count(interval, sessions) > BarsMost)
        {
            failure = FetchFailure.TooLarge;
            sentence = $"More than {BarsMost} bars at once; ask for fewer sessions or longer bars.";
        }
        return Task.FromResult(
            failure == FetchFailure.None
                ? Succeeded(CandleWriter.Write(_market.Model(symbol), interval, sessions, point))
                : Failed<CandleSeries>(failure, sentence)
        );
    }

    /// <inheritdoc/>
    public IReadOnlyList<DateTimeOffset> RecordedTimes(string symbol) => [];

    private FetchFailure Find(string symbol, DateTimeOffset? at, out SessionPoint point)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        DateTimeOffset now = _clock.Now;
        SessionPoint? found = SessionAxis.Locate(at ?? now);
        point = found ?? default;
        return !SymbolTable.BySymbol.ContainsKey(symbol) ? FetchFailure.UnknownSymbol
            : found is null || at > now ? FetchFailure.NoHistory
            : FetchFailure.None;
    }

    private static string Sentence(FetchFailure failure) =>
        failure switch
        {
            FetchFailure.UnknownSymbol => "The simulated market has no such symbol.",
            FetchFailure.NoHistory => "The simulated market runs from 2016 to its own present.",
            _ => "",
        };

    private FetchResult<T> Succeeded<T>(T value)
        where T : class
    {
        Note(FetchFailure.None, "");
        return FetchResult<T>.Ok(value);
    }

    private FetchResult<T> Failed<T>(FetchFailure failure, string sentence)
        where T : class
    {
        Note(failure, sentence);
        return FetchResult<T>.Failed(failure, sentence);
    }

    private void Note(FetchFailure failure, string sentence)
    {
        DateTimeOffset now = _time.GetUtcNow();
        bool failed = failure != FetchFailure.None;
        lock (_gate)
        {
            _health = new(
                now,
                failed ? _health.LastSuccessAt : now,
                failure,
                sentence,
                _health.CallCount + 1,
                _health.FailureCount + (failed ? 1 : 0)
            );
        }
    }
}
