using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>All columns of values, one after the other; whole, or against a key with the same contracts.</summary>
internal static class ValueSection
{
    /// <summary>
    /// Longest plain form of so many rows: every column in full with marks, and every fraction aside.
    /// </summary>
    public static int PlainBytesMost(int rowCount) => 1024 + BytesPerRowMost * rowCount;

    // Six fractions of 1 + 8 + 4 bytes, six counts of 1 + 4, the state: 109, rounded up.
    private const int BytesPerRowMost = 128;

    /// <summary>Writes them.</summary>
    /// <param name="to">Receives the columns.</param>
    /// <param name="work">Order and lanes.</param>
    /// <param name="chain">What to write.</param>
    /// <param name="key">The key's columns, or of no rows.</param>
    /// <param name="instant">Unix seconds of the snapshot.</param>
    public static void Write(ByteWriter to, Workspace work, in ChainParts chain, in ChainParts key, uint instant)
    {
        QuoteColumns.Write(to, work, chain, key);
        TickColumn.Write(to, work, chain.LastUsd, key.LastUsd);
        TickColumn.Write(to, work, chain.VendorVolatility, key.VendorVolatility);
        TickColumn.Write(to, work, chain.VendorDelta, key.VendorDelta);
        TickColumn.Write(to, work, chain.VendorGamma, key.VendorGamma);
        CountColumn.Write(to, work, chain.Volume, key.Volume);
        CountColumn.Write(to, work, chain.OpenInterest, key.OpenInterest);
        CountColumn.Write(to, work, chain.OpenInterestChange, key.OpenInterestChange);
        CountColumn.Write(to, work, chain.BidSize, key.BidSize);
        CountColumn.Write(to, work, chain.AskSize, key.AskSize);
        CountColumn.WriteTimes(to, work, chain.LastTradeUnixSeconds, key.LastTradeUnixSeconds, instant);
    }

    /// <summary>Reads them; whether they may be used says the reader.</summary>
    public static void Read(ref ByteReader from, Workspace work, ValueBuffers chain, in ChainParts key, uint instant)
    {
        QuoteColumns.Read(ref from, work, chain, key);
        TickColumn.Read(ref from, work, chain.Last, key.LastUsd);
        TickColumn.Read(ref from, work, chain.Volatility, key.VendorVolatility);
        TickColumn.Read(ref from, work, chain.Delta, key.VendorDelta);
        TickColumn.Read(ref from, work, chain.Gamma, key.VendorGamma);
        CountColumn.Read(ref from, work, chain.Volume, key.Volume);
        CountColumn.Read(ref from, work, chain.OpenInterest, key.OpenInterest);
        CountColumn.Read(ref from, work, chain.OpenInterestChange, key.OpenInterestChange);
        CountColumn.Read(ref from, work, chain.BidSize, key.BidSize);
        CountColumn.Read(ref from, work, chain.AskSize, key.AskSize);
        CountColumn.ReadTimes(ref from, work, chain.LastTrade, key.LastTradeUnixSeconds, instant);
        from.Expect(from.Rest.IsEmpty);
    }
}
