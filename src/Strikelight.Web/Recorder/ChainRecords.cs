using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <summary>Turns polls of a symbol into what is stored of them.</summary>
/// <remarks>
/// Pure: whoever writes keeps <see cref="PollRecords.After"/> when the store took the batch, the state before when it
/// did not, and none when the store refused what it had taken. A chain at a market time that is stored already must
/// not be written: the first stays, and differences to a key that was left out could not be read.
/// </remarks>
public static class ChainRecords
{
    /// <summary>The records of a poll.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="before">The state after the symbol's poll before; null where none is held.</param>
    /// <param name="keyEvery">Market time after which a chain is stored whole again.</param>
    /// <param name="lost">Why no state is held although there were polls before; null where there were none.</param>
    /// <exception cref="ArgumentException">The chain is too large to be stored.</exception>
    public static PollRecords Of(ChainSnapshot chain, PollState? before, TimeSpan keyEvery, LostStep? lost = null)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ChainHeader header = chain.Header;
        SourceSymbol owner = new(header.Source, header.Symbol);
        DateOnly day = MarketTime.DateOf(header.MarketTime);
        PollState? today = before is not null && IsEarlierToday(before.MarketTime, header) ? before : null;
        UInt128 contracts = ChainCodec.ContractsKeyOf(chain);
        bool sameContracts = today?.Contracts.Key == contracts;
        bool isDue = today?.Key is not { } held || header.MarketTime - held.MarketTime >= keyEvery;
        ChainKey? key = sameContracts && !isDue ? today!.Key : null;
        List<StoreRecord> records = [];
        ChainKey after = key ?? AddKey(records, chain, owner);
        if (key is not null)
        {
            ChainTime time = new(header.MarketTime, header.ReceivedAt, key.MarketTime);
            byte[] bytes = ChainCodec.EncodeDifference(chain, contracts, key);
            records.Add(new ChainChunk(owner, time, key.Contracts.Key, chain.Count, bytes));
        }
        PackedCounts? interest = sameContracts ? today!.OpenInterest : null;
        if (IsNews(chain.OpenInterest, interest))
        {
            interest = PackedCounts.Of(chain.OpenInterest);
            records.Add(
                new OpenInterestDay(owner, day, after.Contracts.Key, [.. chain.OpenInterest])
                {
                    ReceivedAt = header.ReceivedAt,
                }
            );
        }
        IncrementState increments = PollIncrements.Of(
            chain,
            today,
            sameContracts,
            out ImmutableArray<IncrementRow> rows
        );
        if (increments == IncrementState.Known)
        {
            // Known increments mean that there is a poll before.
            ChainTime since = new(header.MarketTime, header.ReceivedAt, today!.MarketTime);
            records.Add(new IncrementChunk(owner, since, after.Contracts.Key, rows));
        }
        if (increments == IncrementState.FirstOfDay && lost is not null && IsEarlierToday(lost.From, header))
        {
            TimeRange step = new(lost.From, header.MarketTime);
            records.Add(new RecorderEvent(owner, RecorderEventKind.StepLost, step, lost.Reason));
            increments = IncrementState.Lost;
        }
        PollState next = new(after, header.MarketTime, after.Contracts, PackedCounts.Of(chain.Volume), interest);
        return new(new([.. records]), key is null, increments, next);
    }

    private static bool IsEarlierToday(DateTimeOffset market, ChainHeader header) =>
        market < header.MarketTime && MarketTime.DateOf(market) == MarketTime.DateOf(header.MarketTime);

    private static ChainKey AddKey(List<StoreRecord> records, ChainSnapshot chain, SourceSymbol owner)
    {
        EncodedKey encoded = ChainCodec.EncodeKey(chain);
        records.Add(new ContractTable(encoded.Contracts.Key, encoded.Contracts.Bytes));
        ChainTime time = new(chain.Header.MarketTime, chain.Header.ReceivedAt);
        records.Add(new ChainChunk(owner, time, encoded.Contracts.Key, chain.Count, encoded.Bytes));
        return encoded.Key;
    }

    private static bool IsNews(ReadOnlySpan<int> counts, PackedCounts? recorded) =>
        counts.ContainsAnyExcept(ChainSnapshot.MissingCount) && recorded?.AreOf(counts) != true;
}
