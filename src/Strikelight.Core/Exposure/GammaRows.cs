using System.Numerics;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Strike rows ready to be re-priced at any spot; call and put of a strike are one row.</summary>
/// <remarks>
/// With d1 = a + b·ln(x/S), a row adds x · c · exp(−½ d1²) to the exposure at spot x, where
/// c = weight · e^(−qT) · b · 0.01 / √(2π). Padded with empty rows to a whole number of vectors.
/// </remarks>
internal sealed class GammaRows
{
    /// <summary>Beyond this many standard deviations a row adds less than 3e-16 of its peak.</summary>
    private const double Window = 8.5;

    private readonly List<double> _a = [];
    private readonly List<double> _b = [];
    private readonly List<double> _c = [];
    private readonly double _spotUsd;
    private readonly double _lowMove;
    private readonly double _highMove;
    private double[] _aColumn = [];
    private double[] _bColumn = [];
    private double[] _cColumn = [];

    /// <summary>Starts rows that will be asked between two spots.</summary>
    public GammaRows(double spotUsd, double lowUsd, double highUsd)
    {
        Guard.FinitePositive(spotUsd);
        _spotUsd = spotUsd;
        _lowMove = Math.Log(lowUsd / spotUsd);
        _highMove = Math.Log(highUsd / spotUsd);
    }

    /// <summary>Rows that matter somewhere between the two spots.</summary>
    public int Count => _a.Count;

    /// <summary>Smallest σ√T of a row; +∞ without rows: the finest detail the sum can have in ln x.</summary>
    public double FinestDetail { get; private set; } = double.PositiveInfinity;

    /// <summary>Whether a row with a positive weight came.</summary>
    public bool HasPositive { get; private set; }

    /// <summary>Whether a row with a negative weight came.</summary>
    public bool HasNegative { get; private set; }

    /// <summary>Size of the positions that could not be re-priced, in contracts.</summary>
    public double UncoveredContracts { get; private set; }

    /// <summary>Rows of the series of a chain.</summary>
    public static GammaRows Of(ChainSlice slice, SignedPositions positions, double lowUsd, double highUsd)
    {
        GammaRows rows = new(slice.Chain.SpotUsd, lowUsd, highUsd);
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            rows.Add(slice.Chain, slice.Analysis, index, positions.Contracts);
        }
        rows.Freeze();
        return rows;
    }

    /// <summary>Adds a row unless it is empty or out of reach.</summary>
    /// <param name="weightShares">Signed position times multiplier.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="terms">Forward, discount and time at the spot of the rows.</param>
    /// <param name="volatility">Annual volatility, a fraction.</param>
    public void Add(double weightShares, double strikeUsd, in ExpiryTerms terms, double volatility)
    {
        if (weightShares == 0)
        {
            return;
        }
        HasPositive |= weightShares > 0;
        HasNegative |= weightShares < 0;
        double deviation = volatility * terms.RootYears;
        double a = Black76.D1(terms.ForwardUsd, strikeUsd, deviation);
        double b = 1 / deviation;
        if (a + b * _highMove < -Window || a + b * _lowMove > Window)
        {
            return;
        }
        _a.Add(a);
        _b.Add(b);
        double scale = ExposureUnits.OnePercent * NormalDistribution.InverseRootTwoPi;
        _c.Add(weightShares * terms.SpotDiscount * b * scale);
        FinestDetail = Math.Min(FinestDetail, deviation);
    }

    /// <summary>Lays the rows out for the kernel; to be called once, after the last row.</summary>
    public void Freeze()
    {
        int padded = (Count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        _aColumn = Padded(_a, padded);
        _bColumn = Padded(_b, padded);
        _cColumn = Padded(_c, padded);
    }

    /// <summary>Gamma exposure at a spot, USD per 1 %.</summary>
    public double At(double x) => WithSlope(x).Gex;

    /// <summary>Gamma exposure at a spot and its change per USD of spot.</summary>
    public (double Gex, double Slope) WithSlope(double x)
    {
        Vector<double> move = new(Math.Log(x / _spotUsd));
        Vector<double> sum = Vector<double>.Zero;
        Vector<double> bend = Vector<double>.Zero;
        for (int i = 0; i < _aColumn.Length; i += Vector<double>.Count)
        {
            Vector<double> b = new(_bColumn, i);
            Vector<double> d1 = new Vector<double>(_aColumn, i) + b * move;
            Vector<double> term = new Vector<double>(_cColumn, i) * Vector.Exp(d1 * d1 * -0.5);
            sum += term;
            bend += term * d1 * b;
        }
        double total = Vector.Sum(sum);
        return (x * total, total - Vector.Sum(bend));
    }

    private void Add(ChainSnapshot chain, ChainAnalysis analysis, int index, ReadOnlySpan<double> positions)
    {
        OptionSeries series = chain.Series[index];
        SeriesAnalysis shared = analysis.Series[index];
        bool priced = shared.HasForward;
        ExpiryTerms terms = priced ? shared.Terms(_spotUsd) : default;
        double weight = 0;
        for (int i = series.Start; i < series.End; i++)
        {
            double position = positions[i];
            double volatility = analysis.Volatility[i];
            if (!double.IsFinite(position) || position == 0)
            {
                position = 0;
            }
            else if (!priced || !(volatility > 0))
            {
                UncoveredContracts += Math.Abs(position);
                position = 0;
            }
            weight += position * series.Root.Multiplier;
            bool merged =
                i + 1 < series.End
                && chain.StrikeUsd[i + 1] == chain.StrikeUsd[i]
                && (analysis.Volatility[i + 1] == volatility || weight == 0);
            if (!merged)
            {
                Add(weight, chain.StrikeUsd[i], terms, volatility);
                weight = 0;
            }
        }
    }

    private static double[] Padded(List<double> column, int length)
    {
        double[] padded = new double[length];
        column.CopyTo(padded);
        return padded;
    }
}
