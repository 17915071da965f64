using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Providers.Simulated;

namespace Strikelight.Web.Tests.Replay;

/// <summary>The simulated market at a time that the test sets, as a source that keeps no past chain.</summary>
/// <remarks>
/// Each symbol's chain of a time is made once: the board polls each second whatever the time, and to make the same
/// chain again and again would be most of what a test does that looks at few times.
/// </remarks>
internal sealed class ForgetfulMarket : IMarketDataProvider
{
    private readonly ConcurrentDictionary<string, FetchResult<ChainSnapshot>> _newest = new(StringComparer.Ordinal);
    private readonly SimulatedProvider _market;
    private long _nowTicks;

    public ForgetfulMarket(DateTimeOffset now)
    {
        IOptions<SimulatedOptions> options = Options.Create(new SimulatedOptions { StartAt = now.AddDays(10) });
        _market = new(options, new(options, TimeProvider.System), TimeProvider.System);
        Info = new(_market.Info.Id, "Forgetful", ProviderKind.Market, TimeSpan.FromMilliseconds(500), TimeSpan.Zero);
        Time = now;
    }

    public DateTimeOffset Time
    {
        get => new(Interlocked.Read(ref _nowTicks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _nowTicks, value.UtcTicks);
    }

    public ProviderInfo Info { get; }

    public IReadOnlyList<SymbolInfo> Symbols => _market.Symbols;

    public ProviderHealth Health => _market.Health;

    public DateTimeOffset Now(string symbol) => Time;

    public async Task<FetchResult<ChainSnapshot>> GetChainAsync(
        string symbol,
        DateTimeOffset? at,
        CancellationToken cancellation
    )
    {
        if (at is not null)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, "It keeps nothing.");
        }
        DateTimeOffset now = Time;
        if (!_newest.TryGetValue(symbol, out var newest) || newest.Value?.Header.MarketTime != now)
        {
            newest = await _market.GetChainAsync(symbol, now, cancellation);
            _newest[symbol] = newest;
        }
        return newest;
    }

    public Task<FetchResult<UnderlyingQuote>> GetUnderlyingAsync(string symbol, CancellationToken cancellation) =>
        Task.FromResult(FetchResult<UnderlyingQuote>.Failed(FetchFailure.NotOffered, "No price between chains."));

    public Task<FetchResult<CandleSeries>> GetCandlesAsync(
        string symbol,
        TimeSpan interval,
        int sessions,
        DateTimeOffset? at,
        CancellationToken cancellation
    ) => _market.GetCandlesAsync(symbol, interval, sessions, at ?? Time, cancellation);

    public IReadOnlyList<DateTimeOffset> RecordedTimes(string symbol) => [];
}
