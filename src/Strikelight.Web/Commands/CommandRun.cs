using Microsoft.Extensions.Logging.Abstractions;
using Strikelight.Store;

namespace Strikelight.Web.Commands;

/// <summary>What a command works with.</summary>
/// <param name="Options">Where the store is, validated.</param>
/// <param name="Output">What the command has to say.</param>
/// <param name="Error">What went wrong, and remarks where the output is data.</param>
/// <param name="Clock">The clock.</param>
internal sealed record CommandRun(StoreOptions Options, TextWriter Output, TextWriter Error, TimeProvider Clock)
{
    /// <summary>Opens the store for reading, whoever else has it.</summary>
    public StoreReader OpenForReading() => StoreReader.Open(Options, NullLogger<StoreReader>.Instance);

    /// <summary>Opens the store for writing.</summary>
    /// <exception cref="CommandRefusedException">It cannot be written.</exception>
    public async Task<SqliteStore> OpenForWritingAsync()
    {
        SqliteStore store = SqliteStore.Open(Options, Clock, NullLogger<SqliteStore>.Instance);
        if (store.State.Kind == StoreStateKind.Open)
        {
            return store;
        }
        string detail = store.State.Detail;
        await store.DisposeAsync();
        throw new CommandRefusedException(detail);
    }

    /// <summary>Seconds since a time stamp of the clock, with one decimal.</summary>
    public string SecondsSince(long startedAt) => Words.Number(Clock.GetElapsedTime(startedAt).TotalSeconds, 1) + " s";
}
