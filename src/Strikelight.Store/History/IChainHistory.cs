namespace Strikelight.Store.History;

/// <summary>Recorded chains.</summary>
public interface IChainHistory
{
    /// <summary>
    /// The newest chain whose market time and receive time are both at or before an instant, so that nothing leaks that
    /// was not known then. A damaged newest one is a fault, never replaced by an older one.
    /// </summary>
    ValueTask<Stored<RecordedChain>> NewestAsync(SourceSymbol owner, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The chain with exactly this market time, whenever received; missing where there is none.</summary>
    ValueTask<Stored<RecordedChain>> AtAsync(SourceSymbol owner, DateTimeOffset market, CancellationToken cancellation);

    /// <summary>The contracts with a hash, for open interest and increments.</summary>
    ValueTask<Stored<ContractTable>> ContractsAsync(UInt128 hash, CancellationToken cancellation);

    /// <summary>The times of the chains in a range of market time, oldest first. Streamed.</summary>
    IAsyncEnumerable<Stored<TimedChain>> TimesAsync(
        SourceSymbol owner,
        TimeRange range,
        CancellationToken cancellation
    );

    /// <summary>The New York dates on which the symbol has a chain, oldest first.</summary>
    ValueTask<Stored<IReadOnlyList<DateOnly>>> DaysAsync(SourceSymbol owner, CancellationToken cancellation);

    /// <summary>The last chain of each symbol of a source, by symbol.</summary>
    ValueTask<Stored<IReadOnlyList<LastRecorded>>> LastAsync(string source, CancellationToken cancellation);
}
