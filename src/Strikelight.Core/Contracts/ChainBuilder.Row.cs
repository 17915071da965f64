namespace Strikelight.Core.Contracts;

public sealed partial class ChainBuilder
{
    /// <summary>A row that passed, before it has its place in the columns.</summary>
    private readonly struct Row
    {
        private readonly RawContract _raw;
        private readonly QuoteStatus _quote;

        private Row(RawContract raw, OptionRoot root, QuoteStatus quote)
        {
            _raw = raw;
            Root = root;
            _quote = quote;
        }

        public static Comparer<Row> Order { get; } = Comparer<Row>.Create(Compare);

        public OptionRoot Root { get; }

        public DateOnly Expiry => _raw.Expiry;

        public static Row Checked(RawContract raw, OptionRoot root)
        {
            QuoteStatus quote = Judge(raw.BidUsd, raw.AskUsd);
            RawContract kept = raw;
            bool bid = quote == QuoteStatus.TwoSided;
            kept.BidUsd = bid ? raw.BidUsd : double.NaN;
            kept.AskUsd = bid || quote == QuoteStatus.NoBid ? raw.AskUsd : double.NaN;
            kept.LastUsd = raw.LastUsd is > 0 and <= PriceMostUsd ? raw.LastUsd : double.NaN;
            kept.VendorVolatility = raw.VendorVolatility is > 0 and <= VolatilityMost
                ? raw.VendorVolatility
                : double.NaN;
            kept.VendorDelta = raw.VendorDelta is >= -1 and <= 1 ? raw.VendorDelta : double.NaN;
            kept.VendorGamma = raw.VendorGamma is >= 0 and <= PriceMostUsd ? raw.VendorGamma : double.NaN;
            return new(kept, root, quote);
        }

        public bool SameSeries(in Row other) =>
            Expiry == other.Expiry && string.Equals(Root.Root, other.Root.Root, StringComparison.Ordinal);

        public void CopyTo(ChainColumns columns, int i)
        {
            columns.Strike[i] = _raw.StrikeUsd;
            columns.Bid[i] = _raw.BidUsd;
            columns.Ask[i] = _raw.AskUsd;
            columns.Last[i] = (float)_raw.LastUsd;
            columns.VendorVolatility[i] = (float)_raw.VendorVolatility;
            columns.VendorDelta[i] = (float)_raw.VendorDelta;
            columns.VendorGamma[i] = (float)_raw.VendorGamma;
            columns.Volume[i] = Count(_raw.Volume);
            columns.OpenInterest[i] = Count(_raw.OpenInterest);
            columns.OpenInterestChange[i] =
                Math.Abs(_raw.OpenInterestChange) <= CountMost
                    ? (int)_raw.OpenInterestChange
                    : ChainSnapshot.MissingCount;
            columns.BidSize[i] = IsCount(_raw.BidSize) ? Count(_raw.BidSize) : ChainSnapshot.MissingCount;
            columns.AskSize[i] = IsCount(_raw.AskSize) ? Count(_raw.AskSize) : ChainSnapshot.MissingCount;
            columns.LastTrade[i] = _raw.LastTradeAt is { } at ? (uint)at.ToUnixTimeSeconds() : 0;
            columns.Side[i] = _raw.Side;
            columns.Quote[i] = _quote;
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

        private static int Count(double value) => double.IsNaN(value) ? ChainSnapshot.MissingCount : (int)value;

        private static int Compare(Row a, Row b)
        {
            int order = a.Expiry.CompareTo(b.Expiry);
            // AM settles before PM. Bytes, since CompareTo of an enum boxes both sides.
            order = order != 0 ? order : (byte)b.Root.Settlement - (byte)a.Root.Settlement;
            order = order != 0 ? order : string.CompareOrdinal(a.Root.Root, b.Root.Root);
            order = order != 0 ? order : a._raw.StrikeUsd.CompareTo(b._raw.StrikeUsd);
            return order != 0 ? order : (byte)a._raw.Side - (byte)b._raw.Side;
        }
    }
}
