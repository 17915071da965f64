using System.Buffers;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>The columns of a chain while it is decoded: 57 bytes a contract, pooled.</summary>
internal sealed class ValueBuffers(int count) : IDisposable
{
    private readonly QuoteStatus[] _quote = Rent<QuoteStatus>(count);
    private readonly double[] _bid = Rent<double>(count);
    private readonly double[] _ask = Rent<double>(count);
    private readonly float[] _last = Rent<float>(count);
    private readonly float[] _volatility = Rent<float>(count);
    private readonly float[] _delta = Rent<float>(count);
    private readonly float[] _gamma = Rent<float>(count);
    private readonly int[] _volume = Rent<int>(count);
    private readonly int[] _openInterest = Rent<int>(count);
    private readonly int[] _openInterestChange = Rent<int>(count);
    private readonly int[] _bidSize = Rent<int>(count);
    private readonly int[] _askSize = Rent<int>(count);
    private readonly uint[] _lastTrade = Rent<uint>(count);

    public Span<QuoteStatus> Quote => _quote.AsSpan(0, count);

    public Span<double> Bid => _bid.AsSpan(0, count);

    public Span<double> Ask => _ask.AsSpan(0, count);

    public Span<float> Last => _last.AsSpan(0, count);

    public Span<float> Volatility => _volatility.AsSpan(0, count);

    public Span<float> Delta => _delta.AsSpan(0, count);

    public Span<float> Gamma => _gamma.AsSpan(0, count);

    public Span<int> Volume => _volume.AsSpan(0, count);

    public Span<int> OpenInterest => _openInterest.AsSpan(0, count);

    public Span<int> OpenInterestChange => _openInterestChange.AsSpan(0, count);

    public Span<int> BidSize => _bidSize.AsSpan(0, count);

    public Span<int> AskSize => _askSize.AsSpan(0, count);

    public Span<uint> LastTrade => _lastTrade.AsSpan(0, count);

    /// <summary>The columns beside those of the contract table; valid until disposal.</summary>
    public ChainParts With(ReadOnlySpan<double> strikeUsd, ReadOnlySpan<OptionSide> side) =>
        new()
        {
            StrikeUsd = strikeUsd,
            Side = side,
            Quote = Quote,
            BidUsd = Bid,
            AskUsd = Ask,
            LastUsd = Last,
            VendorVolatility = Volatility,
            VendorDelta = Delta,
            VendorGamma = Gamma,
            Volume = Volume,
            OpenInterest = OpenInterest,
            OpenInterestChange = OpenInterestChange,
            BidSize = BidSize,
            AskSize = AskSize,
            LastTradeUnixSeconds = LastTrade,
        };

    public void Dispose()
    {
        ArrayPool<QuoteStatus>.Shared.Return(_quote);
        ArrayPool<double>.Shared.Return(_bid);
        ArrayPool<double>.Shared.Return(_ask);
        ArrayPool<float>.Shared.Return(_last);
        ArrayPool<float>.Shared.Return(_volatility);
        ArrayPool<float>.Shared.Return(_delta);
        ArrayPool<float>.Shared.Return(_gamma);
        ArrayPool<int>.Shared.Return(_volume);
        ArrayPool<int>.Shared.Return(_openInterest);
        ArrayPool<int>.Shared.Return(_openInterestChange);
        ArrayPool<int>.Shared.Return(_bidSize);
        ArrayPool<int>.Shared.Return(_askSize);
        ArrayPool<uint>.Shared.Return(_lastTrade);
    }

    private static T[] Rent<T>(int count) => ArrayPool<T>.Shared.Rent(Math.Max(1, count));
}
