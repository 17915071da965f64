using Strikelight.Core.Contracts;
using Strikelight.Providers;

namespace Strikelight.Web.Board;

/// <summary>Chains of the past, wherever they come from; always of the one source the server shows.</summary>
public interface IPastChains
{
    /// <summary>The newest chain that was known at a past market time, or why there is none.</summary>
    Task<FetchResult<ChainSnapshot>> ChainAtAsync(string symbol, DateTimeOffset at, CancellationToken cancellation);
}
