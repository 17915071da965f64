using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;

namespace Strikelight.Web.Commands.Import;

/// <summary>What is stored of a saved chain.</summary>
internal static class ImportRecords
{
    /// <summary>
    /// Contracts, the chain whole and the open interest of its day. Saved chains lie hours or days apart, so that a
    /// difference to the one before would save little and tie each to another file.
    /// </summary>
    public static StoreBatch OfChain(ChainSnapshot chain)
    {
        SourceSymbol owner = OwnerOf(chain);
        ChainHeader header = chain.Header;
        EncodedKey key = ChainCodec.EncodeKey(chain);
        ChainChunk chunk = new(
            owner,
            new(header.MarketTime, header.ReceivedAt),
            key.Contracts.Key,
            chain.Count,
            key.Bytes
        );
        ContractTable contracts = new(key.Contracts.Key, key.Contracts.Bytes);
        return OpenInterestOf(chain, key.Contracts.Key, MarketTime.DateOf(header.MarketTime)) is { } openInterest
            ? new(contracts, chunk, openInterest)
            : new(contracts, chunk);
    }

    /// <summary>Contracts and their open interest on a day, without the chain.</summary>
    public static (ContractTable Contracts, OpenInterestDay Counts)? OfOpenInterest(ChainSnapshot chain, DateOnly day)
    {
        EncodedContracts contracts = ChainCodec.EncodeKey(chain).Contracts;
        return OpenInterestOf(chain, contracts.Key, day) is { } counts
            ? (new ContractTable(contracts.Key, contracts.Bytes), counts)
            : null;
    }

    /// <summary>Whose chain it is.</summary>
    public static SourceSymbol OwnerOf(ChainSnapshot chain) => new(chain.Header.Source, chain.Header.Symbol);

    /// <summary>Null where the source says of no contract how many are open.</summary>
    private static OpenInterestDay? OpenInterestOf(ChainSnapshot chain, UInt128 contracts, DateOnly day) =>
        chain.OpenInterest.ContainsAnyExcept(ChainSnapshot.MissingCount)
            ? new(OwnerOf(chain), day, contracts, [.. chain.OpenInterest])
            : null;
}
