using System.Collections.Concurrent;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers;

namespace Strikelight.Web.Tests;

/// <summary>A source whose answers the test sets and whose calls it counts.</summary>
internal sealed class ScriptedProvider(TimeProvider clock) : IMarketDataProvider
{
    private readonly ConcurrentDictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _priceCalls = new(StringComparer.Ordinal);

    public Func<string, FetchResult<ChainSnapshot>>? Answer { get; set; }

    public Func<string, FetchResult<UnderlyingQuote>>? Price { get; set; }

    /// <summary>Bars of a symbol up to a time.</summary>
    public Func<string, DateTimeOffset?, FetchResult<CandleSeries>>? Candles { get; set; }

    /// <summary>Held by a test to keep calls waiting.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public ProviderInfo Info { get; set; } =
        new("scripted", "Scripted", ProviderKind.Market, TimeSpan.FromSeconds(2), TimeSpan.Zero);

    public IReadOnlyList<SymbolInfo> Symbols => [new("SPX", "S&P 500", SymbolKind.Index)];

    public ProviderHealth Health => ProviderHealth.Untried;

    /// <summary>Whether it answers questions of a past time like those of now; otherwise it keeps no past.</summary>
    public bool HasPast { get; set; } = true;

    public int CallCount(string symbol) => _calls.GetValueOrDefault(symbol);

    public int PriceCallCount(string symbol) => _priceCalls.GetValueOrDefault(symbol);

    public DateTimeOffset Now(string symbol) => clock.GetUtcNow();

    /// <summary>What it says it has recorded, of every symbol.</summary>
    public IReadOnlyList<DateTimeOffset> Recorded { get; set; } = [];

    public IReadOnlyList<DateTimeOffset> RecordedTimes(string symbol) => Recorded;

    public async Task<FetchResult<ChainSnapshot>> GetChainAsync(
        string symbol,
        DateTimeOffset? at,
        CancellationToken cancellation
    )
    {
        _calls.AddOrUpdate(symbol, 1, (_, count) => count + 1);
        await Gate.WaitAsync(cancellation);
        if (at is not null && !HasPast)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, "It keeps nothing.");
        }
        return Answer?.Invoke(symbol) ?? FetchResult<ChainSnapshot>.Ok(SampleChain.At(symbol, clock.GetUtcNow(), 100));
    }

    public Task<FetchResult<UnderlyingQuote>> GetUnderlyingAsync(string symbol, CancellationToken cancellation)
    {
        _priceCalls.AddOrUpdate(symbol, 1, (_, count) => count + 1);
        return Task.FromResult(
            Price?.Invoke(symbol)
                ?? FetchResult<UnderlyingQuote>.Failed(FetchFailure.NotOffered, "No price in this test.")
        );
    }

    public Task<FetchResult<CandleSeries>> GetCandlesAsync(
        string symbol,
        TimeSpan interval,
        int sessions,
        DateTimeOffset? at,
        CancellationToken cancellation
    ) =>
        Task.FromResult(
            Candles?.Invoke(symbol, at)
                ?? FetchResult<CandleSeries>.Failed(FetchFailure.NotOffered, "No candles in this test.")
        );
}
