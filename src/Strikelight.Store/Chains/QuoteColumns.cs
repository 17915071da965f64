using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>Codes bid, ask and the state of the quote together.</summary>
/// <remarks>
/// Middle and width instead of bid and ask: the middle runs smoothly along the strikes while the width is noise that
/// would else stand in both columns. Which of the two prices exist follows from the state.
/// </remarks>
internal static class QuoteColumns
{
    public static void Write(ByteWriter to, Workspace work, in ChainParts chain, in ChainParts key)
    {
        WriteStates(to, work, chain, key);
        byte scale = DecimalScale.Choose(chain.BidUsd, chain.AskUsd);
        to.Byte(scale);
        using QuoteLanes lanes = new(work.Order.Length);
        TickColumn.Fill(lanes.Bid, work.Order, chain.BidUsd, scale);
        TickColumn.Fill(lanes.Ask, work.Order, chain.AskUsd, scale);
        ExpectBids(work, chain.Quote, lanes.Expected);
        MarkCodec.Write(to, lanes.Bid.Marks, lanes.Expected);
        ExpectAsks(work, chain.Quote, lanes.Expected);
        MarkCodec.Write(to, lanes.Ask.Marks, lanes.Expected);
        AsideCodec.Write(to, lanes.Bid.Marks, work.Order, chain.BidUsd, key.BidUsd);
        AsideCodec.Write(to, lanes.Ask.Marks, work.Order, chain.AskUsd, key.AskUsd);
        lanes.ToMiddles();
        using QuoteLanes? keyLanes = KeyLanes(work, key, scale);
        NumberCodec.Write(to, lanes.Middle, keyLanes?.Middle);
        NumberCodec.Write(to, lanes.Width, keyLanes?.Width);
    }

    public static void Read(ref ByteReader from, Workspace work, ValueBuffers chain, in ChainParts key)
    {
        ReadStates(ref from, work, chain, key);
        byte scale = from.Byte();
        if (!from.Expect(DecimalScale.IsKnown(scale)))
        {
            return;
        }
        using QuoteLanes lanes = new(work.Order.Length);
        ExpectBids(work, chain.Quote, lanes.Expected);
        MarkCodec.Read(ref from, lanes.Bid.Marks, lanes.Expected, Lane.IsAside);
        ExpectAsks(work, chain.Quote, lanes.Expected);
        MarkCodec.Read(ref from, lanes.Ask.Marks, lanes.Expected, Lane.IsAside);
        AsideCodec.Read(ref from, lanes.Bid.Marks, work.Order, chain.Bid, key.BidUsd);
        AsideCodec.Read(ref from, lanes.Ask.Marks, work.Order, chain.Ask, key.AskUsd);
        lanes.MarkMiddles();
        using QuoteLanes? keyLanes = KeyLanes(work, key, scale);
        NumberCodec.Read(ref from, lanes.Middle, keyLanes?.Middle);
        NumberCodec.Read(ref from, lanes.Width, keyLanes?.Width);
        lanes.ToPrices();
        TickColumn.Spread(lanes.Bid.Numbers, lanes.Bid.Marks, work.Order, chain.Bid, scale);
        TickColumn.Spread(lanes.Ask.Numbers, lanes.Ask.Marks, work.Order, chain.Ask, scale);
    }

    private static void WriteStates(ByteWriter to, Workspace work, in ChainParts chain, in ChainParts key)
    {
        Take(work, chain.Quote, work.Lane.Marks);
        ExpectStates(work, key);
        MarkCodec.Write(to, work.Lane.Marks, work.Expected);
    }

    private static void ReadStates(ref ByteReader from, Workspace work, ValueBuffers chain, in ChainParts key)
    {
        ExpectStates(work, key);
        MarkCodec.Read(ref from, work.Lane.Marks, work.Expected, (byte)QuoteStatus.Absurd);
        ReadOnlySpan<byte> marks = work.Lane.Marks;
        ReadOnlySpan<int> order = work.Order;
        Span<QuoteStatus> column = chain.Quote;
        for (int i = 0; i < marks.Length; i++)
        {
            column[order[i]] = (QuoteStatus)marks[i];
        }
    }

    private static void ExpectStates(Workspace work, in ChainParts key)
    {
        if (work.Key is { } keyLane)
        {
            Take(work, key.Quote, keyLane.Marks);
        }
    }

    private static void Take(Workspace work, ReadOnlySpan<QuoteStatus> column, Span<byte> marks)
    {
        ReadOnlySpan<byte> states = MemoryMarshal.AsBytes(column);
        ReadOnlySpan<int> order = work.Order;
        for (int i = 0; i < marks.Length; i++)
        {
            marks[i] = states[order[i]];
        }
    }

    private static void ExpectBids(Workspace work, ReadOnlySpan<QuoteStatus> column, Span<byte> expected)
    {
        ReadOnlySpan<int> order = work.Order;
        for (int i = 0; i < expected.Length; i++)
        {
            expected[i] = column[order[i]] == QuoteStatus.TwoSided ? Lane.IsNumber : Lane.IsMissing;
        }
    }

    private static void ExpectAsks(Workspace work, ReadOnlySpan<QuoteStatus> column, Span<byte> expected)
    {
        ReadOnlySpan<int> order = work.Order;
        for (int i = 0; i < expected.Length; i++)
        {
            bool hasAsk = column[order[i]] is QuoteStatus.TwoSided or QuoteStatus.NoBid;
            expected[i] = hasAsk ? Lane.IsNumber : Lane.IsMissing;
        }
    }

    private static QuoteLanes? KeyLanes(Workspace work, in ChainParts key, byte scale)
    {
        if (!work.HasKey)
        {
            return null;
        }
        QuoteLanes lanes = new(work.Order.Length);
        TickColumn.FillNearest(lanes.Bid, work.Order, key.BidUsd, scale);
        TickColumn.FillNearest(lanes.Ask, work.Order, key.AskUsd, scale);
        lanes.ToMiddles();
        return lanes;
    }
}
