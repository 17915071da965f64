using Microsoft.Extensions.Logging;
using Strikelight.Store.History;
using Strikelight.Store.Maintenance;
using Strikelight.Store.Sqlite;
using Strikelight.Store.Users;

namespace Strikelight.Store;

/// <summary>The store in an embedded SQLite database.</summary>
public sealed class SqliteStore : IStore
{
    private readonly SqliteWriter _writer;
    private readonly ReaderPool _pool;
    private readonly SqliteHistory _history;

    private SqliteStore(StoreOptions options, TimeProvider clock, ILogger logger)
    {
        StoreFolder folder = new(options.Folder);
        FaultLog faults = new(logger);
        _pool = new(folder, options, faults);
        _writer = new(new(folder, options, clock, logger), options, folder, clock, logger);
        PagedReader pages = new(_pool, faults);
        _history = new(pages, _pool);
        Chains = new SqliteChains(pages, _pool, faults);
        Users = new SqliteUserData(pages);
        StoreParts parts = new(folder, options, _writer, _pool, faults);
        Maintenance = new SqliteMaintenance(parts);
    }

    /// <inheritdoc/>
    public StoreState State => _writer.State;

    /// <inheritdoc/>
    public IChainHistory Chains { get; }

    /// <inheritdoc/>
    public ILevelHistory Levels => _history;

    /// <inheritdoc/>
    public IOpenInterestHistory OpenInterest => _history;

    /// <inheritdoc/>
    public IIncrementHistory Increments => _history;

    /// <inheritdoc/>
    public ICandleHistory Candles => _history;

    /// <inheritdoc/>
    public IShortVolumeHistory ShortVolume => _history;

    /// <inheritdoc/>
    public IRecorderLog RecorderLog => _history;

    /// <inheritdoc/>
    public IOutcomeHistory Outcomes => _history;

    /// <inheritdoc/>
    public IUserData Users { get; }

    /// <inheritdoc/>
    public IStoreMaintenance Maintenance { get; }

    /// <summary>Opens the store of a folder, making what is missing.</summary>
    /// <param name="options">Settings, validated.</param>
    /// <param name="clock">The clock of states and waits.</param>
    /// <param name="logger">Where states and faults are logged.</param>
    /// <returns>The store; paused with its reason when the disk does not let it write, and then trying again.</returns>
    /// <exception cref="StoreHeldException">Another process has it; the message names that process.</exception>
    /// <exception cref="StoreVersionException">The database is newer than this program.</exception>
    public static SqliteStore Open(StoreOptions options, TimeProvider clock, ILogger<SqliteStore> logger)
    {
        SqliteStore store = new(options, clock, logger);
        store._writer.Start();
        return store;
    }

    /// <inheritdoc/>
    public bool TryWrite(StoreBatch batch, out Task acknowledged) => _writer.TryWrite(batch, out acknowledged);

    /// <summary>Writes what is queued if the disk lets it, and closes. Reads must have ended.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _pool.Dispose();
    }
}
