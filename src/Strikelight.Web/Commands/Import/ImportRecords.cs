using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;
using Strikelight.Web.Recorder;

namespace Strikelight.Web.Commands.Import;

/// <summary>What is stored of a saved chain.</summary>
internal static class ImportRecords
{
    /// <summary>
    /// Contracts, the chain whole and the open interest of its day. Each file stands for itself: a difference would tie
    /// it to another one, and what traded between two files may be recorded already by polls between them.
    /// </summary>
    public static StoreBatch OfChain(ChainSnapshot chain) => ChainRecords.Of(chain, null, TimeSpan.Zero).Batch;

    /// <summary>Contracts and their open interest on a day, without the chain; null where no count is said.</summary>
    public static (ContractTable Contracts, OpenInterestDay Counts)? OfOpenInterest(ChainSnapshot chain, DateOnly day)
    {
        if (!chain.OpenInterest.ContainsAnyExcept(ChainSnapshot.MissingCount))
        {
            return null;
        }
        EncodedContracts contracts = ChainCodec.EncodeKey(chain).Contracts;
        return (new(contracts.Key, contracts.Bytes), new(OwnerOf(chain), day, contracts.Key, [.. chain.OpenInterest]));
    }

    /// <summary>Whose chain it is.</summary>
    public static SourceSymbol OwnerOf(ChainSnapshot chain) => new(chain.Header.Source, chain.Header.Symbol);
}
