using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Commands.Import;

/// <summary>The store as an import uses it: one batch at a time, each safe before the next.</summary>
internal sealed class ImportStore(IStore store, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // a paused store tries again within five

    /// <summary>Whether a chain with this market time is there.</summary>
    /// <exception cref="CommandRefusedException">The store cannot say.</exception>
    public async Task<bool> HasChainAsync(SourceSymbol owner, DateTimeOffset market, CancellationToken cancellation) =>
        await store.Chains.HasAsync(owner, market, cancellation)
        ?? throw new CommandRefusedException("The history cannot be read at this place; verify says what is damaged.");

    /// <summary>Whether the open interest of these contracts on a day is there.</summary>
    public async Task<bool> HasOpenInterestAsync(OpenInterestDay counts, CancellationToken cancellation)
    {
        await foreach (
            Stored<OpenInterestDay> read in store.OpenInterest.OnAsync(counts.Owner, counts.Day, cancellation)
        )
        {
            if (read.Value?.ContractsHash == counts.ContractsHash)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Writes and waits until it is safe.</summary>
    /// <exception cref="CommandRefusedException">The store does not write.</exception>
    /// <exception cref="StoreRefusedException">The batch contradicts what is stored.</exception>
    public async Task WriteAsync(StoreBatch batch, CancellationToken cancellation)
    {
        if (!store.TryWrite(batch, out Task acknowledged))
        {
            throw new CommandRefusedException($"The history takes nothing more. {store.State.Detail}");
        }
        try
        {
            await acknowledged.WaitAsync(Patience, clock, cancellation);
        }
        catch (TimeoutException)
        {
            throw new CommandRefusedException($"The history has not been written for a while. {store.State.Detail}");
        }
    }
}
