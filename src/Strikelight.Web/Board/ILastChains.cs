using Strikelight.Core.Contracts;
using Strikelight.Providers;

namespace Strikelight.Web.Board;

/// <summary>The last chain this server kept of a symbol: what is shown until the source answers.</summary>
public interface ILastChains
{
    /// <summary>The newest kept chain of the one source the server shows, or why there is none.</summary>
    Task<FetchResult<ChainSnapshot>> LastAsync(string symbol, CancellationToken cancellation);
}
