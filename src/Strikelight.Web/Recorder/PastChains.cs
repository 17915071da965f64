using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder;

/// <summary>Past chains of the source where it has them, otherwise those of the same source in the store.</summary>
public sealed class PastChains(IMarketDataProvider provider, History history) : IPastChains
{
    private const string NothingYet = "Nothing of this symbol was recorded up to that time.";

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
        return KeptChain.Of(found, NothingYet);
    }
}
