using Strikelight.Core.Contracts;
using Strikelight.Providers;

namespace Strikelight.Web.Board;

/// <content>What is shown until the source has answered for the first time.</content>
public sealed partial class MarketBoard
{
    /// <summary>How long somebody waits for newer data where there are some to be shown.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Shows the last chain that was kept of the symbol; it is not offered to be kept again.</summary>
    private async Task RestoreAsync(BoardEntry entry)
    {
        try
        {
            FetchResult<ChainSnapshot> kept = await _last!.LastAsync(entry.Symbol, _stopped); // asked with one
            if (kept.Value is { } chain)
            {
                entry.Restore(new(chain, _analyze));
            }
            else
            {
                Log.NothingKept(_logger, entry.Symbol, kept.Detail);
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            // The server stops.
        }
        catch (Exception fault)
        {
            Log.RestoreFaulted(_logger, entry.Symbol, fault);
        }
    }

    /// <summary>
    /// Waits for the poll that runs. Where it takes long and the source has not been answering, what there is of the
    /// symbol is shown meanwhile.
    /// </summary>
    private async Task RefreshedAsync(BoardEntry entry, CancellationToken cancellation)
    {
        Task refresh = entry.RefreshOnceAsync(RefreshAsync);
        if (_last is not null && entry.State.Chain is null)
        {
            Task restored = entry.RestoreOnceAsync(RestoreAsync);
            await Task.WhenAny(refresh, restored).WaitAsync(cancellation);
            if (refresh.IsCompleted && entry.State.Chain is null)
            {
                await restored.WaitAsync(cancellation); // the source was quick to fail
            }
        }
        if (refresh.IsCompleted || entry.State is { Chain: null } or { IsStored: false, Failure: FetchFailure.None })
        {
            await refresh.WaitAsync(cancellation);
            return;
        }
        using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(refresh, Task.Delay(Patience, _clock, pause.Token));
        await pause.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}
