using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers;

/// <summary>One source of market data. Nothing above it may know which one it is.</summary>
/// <remarks>
/// Safe for several threads. A failure is a result with a reason, not an exception and not an empty chain.
/// </remarks>
public interface IMarketDataProvider
{
    /// <summary>Name, character and cadence of the source.</summary>
    ProviderInfo Info { get; }

    /// <summary>
    /// Symbols the source is known to hold, in the order pages list them; others may be asked for too.
    /// </summary>
    IReadOnlyList<SymbolInfo> Symbols { get; }

    /// <summary>Full name of a symbol; empty where the source does not list it.</summary>
    string NameOf(string symbol) => Symbols.FirstOrDefault(known => known.Symbol == symbol)?.Name ?? "";

    /// <summary>How the source has been answering.</summary>
    ProviderHealth Health { get; }

    /// <summary>
    /// The market time that counts as "now" for the symbol: real, simulated or that of the recording.
    /// </summary>
    DateTimeOffset Now(string symbol);

    /// <summary>The whole chain of the underlying at <paramref name="at"/>, or the latest where that is null.</summary>
    /// <remarks>A source without history answers a past time with <see cref="FetchFailure.NoHistory"/>.</remarks>
    Task<FetchResult<ChainSnapshot>> GetChainAsync(string symbol, DateTimeOffset? at, CancellationToken cancellation);

    /// <summary>The underlying alone, as it is now; only asked of a source with a tick interval.</summary>
    Task<FetchResult<UnderlyingQuote>> GetUnderlyingAsync(string symbol, CancellationToken cancellation) =>
        Task.FromResult(
            FetchResult<UnderlyingQuote>.Failed(
                FetchFailure.NotOffered,
                "The source has no price of the underlying between two chains."
            )
        );

    /// <summary>
    /// Bars of the symbol that were known at <paramref name="at"/>: the newest sessions, oldest bar first.
    /// </summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="interval">Length of a bar.</param>
    /// <param name="sessions">Trading sessions wanted, the running one included.</param>
    /// <param name="at">Market time, or null for the latest.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<FetchResult<CandleSeries>> GetCandlesAsync(
        string symbol,
        TimeSpan interval,
        int sessions,
        DateTimeOffset? at,
        CancellationToken cancellation
    );

    /// <summary>
    /// Market times for which the source holds a past chain of the symbol; empty where any or none can be asked.
    /// </summary>
    IReadOnlyList<DateTimeOffset> RecordedTimes(string symbol);
}
