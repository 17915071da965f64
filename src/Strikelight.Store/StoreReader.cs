using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Strikelight.Store.History;
using Strikelight.Store.Maintenance;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store;

/// <summary>A store that is only read, beside the process that has it if there is one.</summary>
/// <remarks>
/// It takes no lock: SQLite shows each read one moment of the database while another process writes. A read that takes
/// long keeps the write-ahead log from being emptied, so that writing may pause until it ends. Safe for several
/// threads.
/// </remarks>
public sealed class StoreReader : IDisposable
{
    private const string SourcesSql = "SELECT source FROM stream WHERE symbol = $1 ORDER BY source";

    private readonly ReaderPool _pool;
    private readonly SqliteHistory _history;
    private readonly WholeStore _whole;

    private StoreReader(StoreFolder folder, StoreOptions options, ILogger logger)
    {
        FaultLog faults = new(logger);
        _pool = new(folder, options, faults);
        PagedReader pages = new(_pool, faults);
        _history = new(pages, _pool);
        _whole = new(folder, options);
        Chains = new SqliteChains(pages, _pool, faults);
    }

    /// <summary>Recorded chains.</summary>
    public IChainHistory Chains { get; }

    /// <summary>Levels per minute.</summary>
    public ILevelHistory Levels => _history;

    /// <summary>Open interest by day.</summary>
    public IOpenInterestHistory OpenInterest => _history;

    /// <summary>What traded between polls.</summary>
    public IIncrementHistory Increments => _history;

    /// <summary>Stored candles.</summary>
    public ICandleHistory Candles => _history;

    /// <summary>Opens the store of a folder for reading.</summary>
    /// <param name="options">Settings, validated.</param>
    /// <param name="logger">Where faults are logged.</param>
    /// <exception cref="StoreUnavailableException">
    /// There is no history, it cannot be read, or an earlier version wrote it.
    /// </exception>
    /// <exception cref="StoreVersionException">The database is newer than this program.</exception>
    public static StoreReader Open(StoreOptions options, ILogger<StoreReader> logger)
    {
        StoreFolder folder = new(options.Folder);
        if (!File.Exists(folder.DatabasePath))
        {
            throw new StoreUnavailableException($"There is no history in {Path.GetFullPath(options.Folder)}.");
        }
        try
        {
            using SqlSession session = SqliteConnections.OpenReader(folder.DatabasePath, options);
            StoreMigrations.RefuseOther(session);
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            throw new StoreUnavailableException(failure.Detail, error);
        }
        folder.IsReady = true;
        return new(folder, options, logger);
    }

    /// <summary>The sources under which a symbol has anything, by name.</summary>
    public ValueTask<Stored<IReadOnlyList<string>>> SourcesAsync(string symbol, CancellationToken cancellation) =>
        _pool.ReadAsync("stream", session => ReadSources(session, symbol), cancellation);

    /// <summary>Reads every row and compares its checksum.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be opened.</exception>
    public Task<VerifyReport> VerifyAsync(CancellationToken cancellation) =>
        Task.Run(() => _whole.Verify(cancellation), cancellation);

    /// <summary>Writes a copy of one moment to a new file and reads it back.</summary>
    /// <exception cref="StoreUnavailableException">The copy failed or is not whole; no file is left.</exception>
    /// <exception cref="ArgumentException">The file exists.</exception>
    public Task<BackupReport> BackupAsync(string path, CancellationToken cancellation)
    {
        WholeStore.RefuseExisting(path);
        return Task.Run(() => _whole.Copy(path, cancellation), cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _pool.Dispose();

    private static Stored<IReadOnlyList<string>> ReadSources(SqlSession session, string symbol)
    {
        var sources = ImmutableArray.CreateBuilder<string>();
        using SqliteDataReader reader = session.Read(SourcesSql, symbol);
        while (reader.Read())
        {
            sources.Add(new RowCells(reader).Text(0));
        }
        return Stored<IReadOnlyList<string>>.Found(sources.ToImmutable());
    }
}
