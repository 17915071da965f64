using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Providers.Simulated;

namespace Strikelight.Web.Tests.Hosting;

/// <summary>The simulated market at a time that the test sets, between sessions too.</summary>
/// <remarks>
/// Each symbol's chain of a time is made once: the board polls each second whatever the time, and to make the same
/// chain again and again would be most of what a test does that looks at few times.
/// </remarks>
internal sealed class SteppedMarket : IMarketDataProvider
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, FetchResult<ChainSnapshot> Chain)> _newest = new(
        StringComparer.Ordinal
    );
    private readonly SimulatedProvider _market;
    private long _nowTicks;

    /// <summary>Opens it.</summary>
    /// <param name="now">Its time.</param>
    /// <param name="kind">What it passes for.</param>
    /// <param name="delay">How far its chains are behind its time.</param>
    /// <param name="keepsPast">Whether any past chain can be asked for, up to its own delayed present.</param>
    public SteppedMarket(
        DateTimeOffset now,
        ProviderKind kind = ProviderKind.Market,
        TimeSpan delay = default,
        bool keepsPast = false
    )
    {
        IOptions<SimulatedOptions> options = Options.Create(new SimulatedOptions { StartAt = now.AddDays(10) });
        _market = new(options, new(options, TimeProvider.System), TimeProvider.System);
        Info = new(_market.Info.Id, "Stepped", kind, TimeSpan.FromMilliseconds(500), delay)
        {
            AnyTimeSince = keepsPast ? _market.Info.AnyTimeSince : null,
        };
        Time = now;
    }

    public DateTimeOffset Time
    {
        get => new(Interlocked.Read(ref _nowTicks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _nowTicks, value.UtcTicks);
    }

    /// <summary>Time of the chains that it shows now; between sessions they are of the close before.</summary>
    public DateTimeOffset Shown => Time - Info.TypicalDelay;

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
        DateTimeOffset now = Shown;
        if (at is { } past)
        {
            return Info.AnyTimeSince is not null && past <= now
                ? await _market.GetChainAsync(symbol, past, cancellation)
                : FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, "It keeps nothing.");
        }
        if (
            !_newest.TryGetValue(symbol, out (DateTimeOffset At, FetchResult<ChainSnapshot> Chain) newest)
            || newest.At != now
        )
        {
            newest = (now, await _market.GetChainAsync(symbol, now, cancellation));
            _newest[symbol] = newest;
        }
        return newest.Chain;
    }

    public Task<FetchResult<UnderlyingQuote>> GetUnderlyingAsync(string symbol, CancellationToken cancellation) =>
        Task.FromResult(FetchResult<UnderlyingQuote>.Failed(FetchFailure.NotOffered, "No price between chains."));

    public Task<FetchResult<CandleSeries>> GetCandlesAsync(
        string symbol,
        TimeSpan interval,
        int sessions,
        DateTimeOffset? at,
        CancellationToken cancellation
    ) => _market.GetCandlesAsync(symbol, interval, sessions, at ?? Shown, cancellation);

    public IReadOnlyList<DateTimeOffset> RecordedTimes(string symbol) => [];
}
