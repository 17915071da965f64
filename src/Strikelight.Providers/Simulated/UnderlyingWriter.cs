using System.Buffers;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>The underlying's quote, and prices and volumes over a part of a session.</summary>
internal static class UnderlyingWriter
{
    private const int Nodes = (1 << SessionShape.LatticeBits) + 1;

    public static UnderlyingQuote Quote(SymbolModel model, SessionPoint at)
    {
        double price = model.Price(at);
        using SessionPath path = new(model, at.Session);
        (double low, double high) = path.Range(new(at.Session, 0), at);
        UnderlyingQuote quote = new(price, at.Instant)
        {
            PreviousCloseUsd = model.Close(at.Session - 1),
            OpenUsd = model.Open(at.Session),
            HighUsd = high,
            LowUsd = low,
        };
        if (model.Row.Kind == SymbolKind.Index)
        {
            return quote;
        }
        double half = HalfSpread(model.Row, price);
        return quote with
        {
            BidUsd = Math.Max(0.01, Math.Round(price - half, 2)),
            AskUsd = Math.Round(price + half, 2),
            VolumeShares = (long)SharesBy(model, at),
        };
    }

    /// <summary>Shares traded from the open to the point; NaN for an index.</summary>
    public static double SharesBy(SymbolModel model, SessionPoint at)
    {
        if (model.Row.Kind == SymbolKind.Index)
        {
            return double.NaN;
        }
        ulong dayKey = Noise.Hash(model.Key, 51, at.Session);
        double usual = model.Row.Profile.TurnoverUsd * Noise.LogNormal(Noise.Hash(model.Key, 31), 0.5);
        double length = SessionAxis.Seconds(at.Session) / 23_400.0;
        double shares = usual / model.Row.PriceUsd * Noise.LogNormal(Noise.Hash(dayKey, 1), 0.25) * length;
        return Math.Floor(shares * SessionShape.Bursts(dayKey, SessionShape.Volume(at.Fraction)));
    }

    private static double HalfSpread(SymbolRow row, double price)
    {
        double share = row.Profile.TurnoverUsd switch
        {
            >= 1e9 => 1e-5,
            >= 3e8 => 5e-5,
            >= 1e8 => 2e-4,
            _ => 6e-4,
        };
        return Math.Max(0.01, Math.Round(price * share, 2));
    }

    /// <summary>A session's prices on its lattice, in rented memory.</summary>
    public sealed class SessionPath : IDisposable
    {
        private readonly double[] _values = ArrayPool<double>.Shared.Rent(Nodes);
        private readonly SymbolModel _model;

        public SessionPath(SymbolModel model, int session)
        {
            _model = model;
            double[] scratch = ArrayPool<double>.Shared.Rent(Nodes);
            model.LogReturns(session, _values.AsSpan(0, Nodes), scratch.AsSpan(0, Nodes));
            ArrayPool<double>.Shared.Return(scratch);
        }

        /// <summary>Lowest and highest price between two points of the session, both included.</summary>
        public (double Low, double High) Range(SessionPoint from, SessionPoint to)
        {
            double start = _model.Price(from);
            double end = _model.Price(to);
            ReadOnlySpan<double> fractions = SessionShape.LatticeFractions;
            int first = Search(fractions, from.Fraction);
            int last = Search(fractions, to.Fraction);
            double low = double.PositiveInfinity;
            double high = double.NegativeInfinity;
            for (int i = first; i < last; i++)
            {
                low = Math.Min(low, _values[i]);
                high = Math.Max(high, _values[i]);
            }
            double lowPrice = Math.Min(start, end);
            double highPrice = Math.Max(start, end);
            return first < last
                ? (Math.Min(lowPrice, _model.ToPrice(low)), Math.Max(highPrice, _model.ToPrice(high)))
                : (lowPrice, highPrice);
        }

        public void Dispose() => ArrayPool<double>.Shared.Return(_values);

        /// <summary>First node at or after a share of the session.</summary>
        private static int Search(ReadOnlySpan<double> fractions, double fraction)
        {
            int found = fractions.BinarySearch(fraction);
            return found >= 0 ? found : ~found;
        }
    }
}
