using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder;

/// <summary>Past chains of the source where it has them, otherwise those of the same source in the store.</summary>
public sealed class PastChains(IMarketDataProvider provider, History history) : IPastChains
{
    private const string NothingYet = "Nothing of this symbol was recorded up to that time.";
    private const string Damaged =
        "What was recorded then is damaged in the store; nothing older is shown in its place.";
    private const string Closed = "The store of history cannot be read now.";

    /// <inheritdoc />
    public async Task<FetchResult<ChainSnapshot>> ChainAtAsync(
        string symbol,
        DateTimeOffset at,
        CancellationToken cancellation
    )
    {
        FetchResult<ChainSnapshot> own = await provider.GetChainAsync(symbol, at, cancellation);
        if (own.Failure != FetchFailure.NoHistory || history.Store is not { } store)
        {
            return own;
        }
        SourceSymbol owner = new(provider.Info.Id, symbol);
        Stored<RecordedChain> found = await store.Chains.NewestAsync(owner, at, cancellation);
        if (found.Fault is { } fault)
        {
            return fault.Kind is StoredFaultKind.Unavailable or StoredFaultKind.Unreadable
                ? FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, Closed)
                : FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, Damaged);
        }
        return found.Value is { } recorded
            ? Decoded(recorded)
            : FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, NothingYet);
    }

    private static FetchResult<ChainSnapshot> Decoded(RecordedChain recorded)
    {
        ChunkResult<ChainSnapshot> read = ChainCodec.Decode(
            recorded.Contracts.Bytes.Span,
            recorded.Chunk.Bytes.Span,
            recorded.Key is { } key ? key.Bytes.Span : []
        );
        return read.Value is { } chain
            ? FetchResult<ChainSnapshot>.Ok(chain)
            : FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, Damaged);
    }
}
