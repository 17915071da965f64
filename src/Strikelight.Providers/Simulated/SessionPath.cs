using System.Buffers;

namespace Strikelight.Providers.Simulated;

/// <summary>One session of a symbol's log returns on a fine lattice, in rented memory.</summary>
internal sealed class SessionPath : IDisposable
{
    private const int Cells = 1 << SessionShape.LatticeBits;

    private readonly double[] _values = ArrayPool<double>.Shared.Rent(Cells + 1);
    private readonly SymbolModel _model;

    public SessionPath(SymbolModel model, int session)
    {
        _model = model;
        double[] scratch = ArrayPool<double>.Shared.Rent(Cells + 1);
        model.LogReturns(session, _values.AsSpan(0, Cells + 1), scratch.AsSpan(0, Cells + 1));
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

    /// <summary>Log return at a share of the session's variance, straight between nodes seconds apart.</summary>
    public double LogReturn(double variance)
    {
        double place = variance * Cells;
        int node = Math.Min((int)place, Cells - 1);
        return _values[node] + (place - node) * (_values[node + 1] - _values[node]);
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(_values);

    /// <summary>First node at or after a share of the session.</summary>
    private static int Search(ReadOnlySpan<double> fractions, double fraction)
    {
        int found = fractions.BinarySearch(fraction);
        return found >= 0 ? found : ~found;
    }
}
