using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <summary>Questions about recorded chains that writers ask.</summary>
public static class StoredChains
{
    /// <summary>Whether a chain is stored at exactly this market time; null while the store cannot say.</summary>
    /// <remarks>A damaged one counts as stored: its place is taken.</remarks>
    public static async Task<bool?> HasAsync(
        this IChainHistory chains,
        SourceSymbol owner,
        DateTimeOffset marketTime,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(chains);
        TimeRange one = new(marketTime, marketTime);
        await foreach (Stored<TimedChain> found in chains.TimesAsync(owner, one, cancellation))
        {
            return found.Fault?.IsOfStore == true ? null : true;
        }
        return false;
    }
}
