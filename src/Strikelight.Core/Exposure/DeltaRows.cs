using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>The strikes of one series, ready for the delta of all positions at any spot and time.</summary>
/// <remarks>
/// Call and put of a strike are one row: a put's delta is the call's less e^(−qT). Padded with empty rows; used for one
/// series after the other.
/// </remarks>
internal sealed class DeltaRows
{
    private double[] _distance = [];
    private double[] _ownVolatility = [];
    private double[] _deviation = [];
    private double[] _shares = [];
    private int _count;
    private ExpiryTerms _terms;

    /// <summary>ln(F/K) at the spot and instant of the analysis; padded.</summary>
    public ReadOnlySpan<double> Distance => _distance.AsSpan(0, PaddedCount);

    /// <summary>σ√T of the spot last set; padded with ones.</summary>
    public ReadOnlySpan<double> Deviation => _deviation.AsSpan(0, PaddedCount);

    /// <summary>Signed shares of calls and puts together; padded with zeros.</summary>
    public ReadOnlySpan<double> Shares => _shares.AsSpan(0, PaddedCount);

    /// <summary>Signed shares of the puts.</summary>
    public double PutShares { get; private set; }

    /// <summary>Whether no row holds anything that can be priced.</summary>
    public bool IsEmpty => _count == 0;

    private int PaddedCount => (_count + LaneLoop.Stride - 1) / LaneLoop.Stride * LaneLoop.Stride;

    /// <summary>Takes the rows of a series in place of those before.</summary>
    public void Read(ChainSlice slice, int seriesIndex, ReadOnlySpan<double> positions)
    {
        _count = 0;
        PutShares = 0;
        SeriesAnalysis shared = slice.Analysis.Series[seriesIndex];
        if (!shared.HasForward)
        {
            return;
        }
        _terms = shared.Terms(slice.SpotUsd);
        StrikeRows strikes = new(slice.Analysis, seriesIndex, positions);
        while (strikes.MoveNext())
        {
            StrikeRow row = strikes.Current;
            if (row.CallShares == 0 && row.PutShares == 0)
            {
                continue;
            }
            Grow();
            _distance[_count] = LogRatio.Of(_terms.ForwardUsd, row.StrikeUsd);
            _ownVolatility[_count] = row.Volatility;
            _shares[_count] = row.CallShares + row.PutShares;
            PutShares += row.PutShares;
            _count++;
        }
        for (int i = _count; i < PaddedCount; i++)
        {
            _distance[i] = 0;
            _deviation[i] = 1;
            _shares[i] = 0;
        }
    }

    /// <summary>Takes the volatilities of a spot.</summary>
    /// <param name="move">ln(x/S) of the spot.</param>
    /// <param name="smile">The smile where it moves along with spot; null where strikes keep their volatility.</param>
    public void SetSpot(double move, StrikeSmile? smile)
    {
        for (int i = 0; i < _count; i++)
        {
            double volatility = smile is null ? _ownVolatility[i] : smile.At(-(_distance[i] + move));
            _deviation[i] = volatility * _terms.RootYears;
        }
    }

    /// <summary>Delta in shares of all positions at the spot last set.</summary>
    /// <param name="move">ln(x/S) of that spot.</param>
    /// <param name="timeShare">Share of the time left; at zero deltas are 0, 1 or, at the strike, ½.</param>
    /// <param name="width">Widest register.</param>
    public double Delta(double move, double timeShare, LaneWidth width)
    {
        double passed = _terms.Years * (1 - timeShare);
        double yield = _terms.RatePerYear - _terms.CarryPerYear;
        DeltaSum sum = new(this, move - _terms.CarryPerYear * passed, Math.Sqrt(timeShare));
        LaneLoop.RunProgram(ref sum, width);
        return _terms.SpotDiscount * Math.Exp(yield * passed) * (sum.Total - PutShares);
    }

    private void Grow()
    {
        if (_count < _distance.Length)
        {
            return;
        }
        int length = Math.Max(16 * LaneLoop.Stride, 2 * _distance.Length);
        Array.Resize(ref _distance, length);
        Array.Resize(ref _ownVolatility, length);
        Array.Resize(ref _deviation, length);
        Array.Resize(ref _shares, length);
    }
}
