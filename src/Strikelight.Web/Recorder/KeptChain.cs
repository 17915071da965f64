using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <summary>Turns what a read of the store found into a chain, or into why there is none.</summary>
internal static class KeptChain
{
    private const string Damaged =
        "What was recorded then is damaged in the store; nothing older is shown in its place.";

    /// <summary>The chain that was found.</summary>
    /// <param name="found">What the store gave.</param>
    /// <param name="absence">One sentence for where it has nothing.</param>
    public static FetchResult<ChainSnapshot> Of(Stored<RecordedChain> found, string absence)
    {
        if (found.Fault is { } fault)
        {
            return fault.IsOfStore
                ? FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, History.Closed)
                : FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, Damaged);
        }
        if (found.Value is not { } recorded)
        {
            return FetchResult<ChainSnapshot>.Failed(FetchFailure.NoHistory, absence);
        }
        return recorded.Decode().Value is { } chain
            ? FetchResult<ChainSnapshot>.Ok(chain)
            : FetchResult<ChainSnapshot>.Failed(FetchFailure.Malformed, Damaged);
    }
}
