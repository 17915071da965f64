using Strikelight.Store.Chains;

namespace Strikelight.Web.Recorder;

/// <summary>What is remembered of a symbol's last recorded poll, about twelve bytes a contract. Immutable.</summary>
/// <param name="Key">
/// The chain that differences are made against, with the contracts of the last poll; null where it was let go: the next
/// chain is then stored whole, and nothing is lost.
/// </param>
/// <param name="MarketTime">Market time of the last poll.</param>
/// <param name="Contracts">Contract table of the last poll, shared with the key.</param>
/// <param name="Volume">Its volumes by contract: without them what trades until the next poll is not known.</param>
/// <param name="OpenInterest">Open interest last recorded with these contracts on this day; null where none.</param>
public sealed record PollState(
    ChainKey? Key,
    DateTimeOffset MarketTime,
    EncodedContracts Contracts,
    PackedCounts Volume,
    PackedCounts? OpenInterest
)
{
    private const int ObjectBytes = 400; // headers of the objects and arrays

    /// <summary>Bytes held in all.</summary>
    public long Bytes => KeyBytes + CountBytes;

    /// <summary>Bytes held to make differences against.</summary>
    public long KeyBytes => Key?.ValueBytes ?? 0;

    /// <summary>Bytes held to know what trades between polls.</summary>
    public long CountBytes => ObjectBytes + Contracts.Bytes.Length + Volume.Bytes + (OpenInterest?.Bytes ?? 0);
}
