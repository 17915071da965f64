namespace Strikelight.Core.Contracts;

public sealed partial class ChainBuilder
{
    private const double StrikeMostUsd = 1_000_000;
    private const double CountMost = 100_000_000;
    private const double PriceMostUsd = 1_000_000;
    private const double VolatilityMost = 20; // 2,000 %: beyond any quote seen, deep-wing noise included

    // Seventy years of days times two standard roots stay below the 65,536 series a column can number.
    private static readonly DateOnly ExpiryFirst = new(1990, 1, 1);
    private static readonly DateOnly ExpiryLast = new(2059, 12, 31);

    /// <summary>Why a row of a standard root cannot be used, or null.</summary>
    private static RefusalReason? Fault(in RawContract raw) =>
        raw.Side is not (OptionSide.Call or OptionSide.Put) ? RefusalReason.MalformedRow
        : raw.Expiry < ExpiryFirst || raw.Expiry > ExpiryLast ? RefusalReason.AbsurdExpiry
        : !(raw.StrikeUsd > 0 && raw.StrikeUsd <= StrikeMostUsd) ? RefusalReason.AbsurdStrike
        : !IsCountOrMissing(raw.Volume) || !IsCountOrMissing(raw.OpenInterest) ? RefusalReason.AbsurdCount
        : null;

    /// <summary>Writes the row's values into the columns; what is not believable becomes missing.</summary>
    private void Store(in RawContract raw)
    {
        if (_partCount == _part.Length)
        {
            _part = ChainColumns.OfLength(Math.Min(PartGrowth * _part.Length, PartRowsMost));
            _parts.Add(_part);
            _partCount = 0;
        }
        ChainColumns part = _part;
        int row = _partCount++;
        QuoteStatus quote = Judge(raw.BidUsd, raw.AskUsd);
        bool hasAsk = quote is QuoteStatus.TwoSided or QuoteStatus.NoBid;
        part.Strike[row] = raw.StrikeUsd;
        part.Bid[row] = quote == QuoteStatus.TwoSided ? raw.BidUsd : double.NaN;
        part.Ask[row] = hasAsk ? raw.AskUsd : double.NaN;
        part.Last[row] = PositiveUpTo(PriceMostUsd, raw.LastUsd);
        part.VendorVolatility[row] = PositiveUpTo(VolatilityMost, raw.VendorVolatility);
        part.VendorDelta[row] = raw.VendorDelta is >= -1 and <= 1 ? (float)raw.VendorDelta : float.NaN;
        part.VendorGamma[row] = raw.VendorGamma is >= 0 and <= PriceMostUsd ? (float)raw.VendorGamma : float.NaN;
        part.Volume[row] = CountOrMissing(raw.Volume);
        part.OpenInterest[row] = CountOrMissing(raw.OpenInterest);
        part.OpenInterestChange[row] = IsCount(Math.Abs(raw.OpenInterestChange))
            ? (int)raw.OpenInterestChange
            : ChainSnapshot.MissingCount;
        part.BidSize[row] = CountOrMissing(raw.BidSize);
        part.AskSize[row] = CountOrMissing(raw.AskSize);
        part.LastTrade[row] = UnixSecondsOrZero(raw.LastTradeAt);
        part.Side[row] = raw.Side;
        part.Quote[row] = quote;
    }

    /// <summary>Zero bid is "no bid"; a zero or missing ask under a bid is no quote anyone could trade on.</summary>
    private static QuoteStatus Judge(double bid, double ask)
    {
        bool hasBid = bid > 0;
        bool hasAsk = ask > 0;
        bool absurd = bid < 0 || ask < 0 || bid > PriceMostUsd || ask > PriceMostUsd;
        return absurd ? QuoteStatus.Absurd
            : hasBid && hasAsk ? (bid <= ask ? QuoteStatus.TwoSided : QuoteStatus.Crossed)
            : hasAsk ? QuoteStatus.NoBid
            : QuoteStatus.NoQuote;
    }

    /// <summary>Rounded to the column's precision first: a value that vanishes there is missing, not zero.</summary>
    private static float PositiveUpTo(double most, double value) =>
        value <= most && (float)value is > 0 and float rounded ? rounded : float.NaN;

    private static bool IsCount(double value) => value is >= 0 and <= CountMost && value == Math.Floor(value);

    private static bool IsCountOrMissing(double value) => double.IsNaN(value) || IsCount(value);

    private static int CountOrMissing(double value) => IsCount(value) ? (int)value : ChainSnapshot.MissingCount;

    private static uint UnixSecondsOrZero(DateTimeOffset? instant) =>
        instant?.ToUnixTimeSeconds() is > 0 and <= uint.MaxValue and long seconds ? (uint)seconds : 0;
}
