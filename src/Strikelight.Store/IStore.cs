using Strikelight.Store.History;
using Strikelight.Store.Users;

namespace Strikelight.Store;

/// <summary>
/// History and what users keep. Reads and writes fail as states with a reason, never by stopping the caller.
/// </summary>
/// <remarks>Safe for several threads. Data of different sources is never mixed.</remarks>
public interface IStore : IAsyncDisposable
{
    /// <summary>Whether history is being written.</summary>
    StoreState State { get; }

    /// <summary>Recorded chains.</summary>
    IChainHistory Chains { get; }

    /// <summary>Levels per minute.</summary>
    ILevelHistory Levels { get; }

    /// <summary>Open interest by day.</summary>
    IOpenInterestHistory OpenInterest { get; }

    /// <summary>What traded between polls.</summary>
    IIncrementHistory Increments { get; }

    /// <summary>Stored candles.</summary>
    ICandleHistory Candles { get; }

    /// <summary>Short volume by day.</summary>
    IShortVolumeHistory ShortVolume { get; }

    /// <summary>When recording ran.</summary>
    IRecorderLog RecorderLog { get; }

    /// <summary>Outcomes of levels.</summary>
    IOutcomeHistory Outcomes { get; }

    /// <summary>Watchlists, settings and alerts.</summary>
    IUserData Users { get; }

    /// <summary>Retention, checks, backups and figures.</summary>
    IStoreMaintenance Maintenance { get; }

    /// <summary>Queues a batch.</summary>
    /// <param name="batch">Records that are stored together or not at all.</param>
    /// <param name="acknowledged">
    /// Ends when the batch is safe from a killed process and a power cut. It fails with
    /// <see cref="StoreRefusedException"/> when the batch contradicts what is stored and with
    /// <see cref="StoreUnavailableException"/> when the store closed first. It never ends while writing is paused.
    /// </param>
    /// <returns>
    /// False when the queue is full or the store closed: the batch was not taken, the caller coalesces.
    /// </returns>
    bool TryWrite(StoreBatch batch, out Task acknowledged);
}
