using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder;

/// <summary>The newest chain of the source's own history in the store.</summary>
public sealed class LastChains(IMarketDataProvider provider, History history) : ILastChains
{
    private const string Nothing = "Nothing of this symbol was recorded.";

    /// <inheritdoc />
    public async Task<FetchResult<ChainSnapshot>> LastAsync(string symbol, CancellationToken cancellation)
    {
        if (history.Store is not { } store)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, history.Absence);
        }
        SourceSymbol owner = new(provider.Info.Id, symbol);
        Stored<RecordedChain> found = await store.Chains.NewestAsync(owner, provider.Now(symbol), cancellation);
        return KeptChain.Of(found, Nothing);
    }
}
