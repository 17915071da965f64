using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Strike rows ready to be re-priced at any spot; call and put of a strike are one row.</summary>
/// <remarks>
/// With d1 = a + b·ln(x/S), a row adds x · c · exp(−½ d1²) to the exposure at spot x, where
/// c = weight · e^(−qT) · b · 0.01 / √(2π). Nothing in a row moves with spot, so rows outlive a tick. Padded with
/// empty rows to whole groups of <see cref="GammaLevels"/>; 24 bytes a row.
/// </remarks>
internal sealed class GammaRows
{
    /// <summary>Beyond this many standard deviations a row adds less than 3e-16 of its peak.</summary>
    public const double Window = 8.5;

    private const int FirstCapacity = 64;

    private readonly double _spotUsd;
    private readonly double _lowMove;
    private readonly double _highMove;
    private double[] _weight = [];
    private double[] _strike = [];
    private double[] _forward = [];
    private double[] _deviation = [];
    private double[] _a = [];
    private double[] _b = [];
    private double[] _c = [];

    /// <summary>Starts rows that will be asked between two spots.</summary>
    public GammaRows(double spotUsd, double lowUsd, double highUsd, int expectedRows = FirstCapacity)
    {
        Guard.FinitePositive(spotUsd);
        _spotUsd = spotUsd;
        _lowMove = Math.Log(lowUsd / spotUsd);
        _highMove = Math.Log(highUsd / spotUsd);
        Resize(expectedRows);
    }

    /// <summary>The spot that the moves of <see cref="A"/> count from.</summary>
    public double SpotUsd => _spotUsd;

    /// <summary>Rows that matter somewhere between the two spots; before <see cref="Freeze"/> rows added.</summary>
    public int Count { get; private set; }

    /// <summary>d1 at the spot of the rows; padded.</summary>
    public ReadOnlySpan<double> A => _a;

    /// <summary>Change of d1 per unit of ln x; padded.</summary>
    public ReadOnlySpan<double> B => _b;

    /// <summary>Factor of the bell; padded with zeros.</summary>
    public ReadOnlySpan<double> C => _c;

    /// <summary>Bytes held once laid out.</summary>
    public long Bytes => 3L * sizeof(double) * _a.Length;

    /// <summary>Whether a row with a positive weight came.</summary>
    public bool HasPositive { get; private set; }

    /// <summary>Whether a row with a negative weight came.</summary>
    public bool HasNegative { get; private set; }

    /// <summary>Size of the positions that could not be re-priced, in contracts.</summary>
    public double UncoveredContracts { get; private set; }

    /// <summary>Rows of the series of a chain, the same at every spot of its analysis.</summary>
    public static GammaRows Of(ChainSlice slice, SignedPositions positions, double lowUsd, double highUsd)
    {
        int contracts = 0;
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            contracts += slice.Chain.Series[index].Count;
        }
        GammaRows rows = new(slice.Chain.SpotUsd, lowUsd, highUsd, Math.Max(contracts, FirstCapacity));
        foreach (int index in slice.Scope.SeriesIndexes)
        {
            rows.Add(slice.Analysis, index, positions.Contracts);
        }
        rows.Freeze();
        return rows;
    }

    /// <summary>Adds a row unless it is empty.</summary>
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
        if (Count == _weight.Length)
        {
            Resize(2 * Count);
        }
        _weight[Count] = weightShares * terms.SpotDiscount;
        _strike[Count] = strikeUsd;
        _forward[Count] = terms.ForwardUsd;
        _deviation[Count] = volatility * terms.RootYears;
        Count++;
    }

    /// <summary>Lays the rows in reach out for the kernels; to be called once, after the last row.</summary>
    public void Freeze()
    {
        double[] a = new double[Count];
        double[] b = new double[Count];
        double[] c = new double[Count];
        GammaRowKernel kernel = new(
            new(_weight, 0, Count),
            new(_strike, 0, Count),
            new(_forward, 0, Count),
            new(_deviation, 0, Count)
        )
        {
            A = a,
            B = b,
            C = c,
        };
        LaneLoop.Run(ref kernel, Count);
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (!Reaches(a[i], b[i], _lowMove, _highMove))
            {
                continue;
            }
            a[kept] = a[i];
            b[kept] = b[i];
            c[kept] = c[i];
            kept++;
        }
        Count = kept;
        int padded = (kept + GammaLevels.GroupRows - 1) / GammaLevels.GroupRows * GammaLevels.GroupRows;
        _a = Padded(a, kept, padded);
        _b = Padded(b, kept, padded);
        _c = Padded(c, kept, padded);
        Resize(0);
    }

    /// <summary>
    /// Smallest σ√T of a row that matters between two spots; +∞ without one: the finest detail the sum can have in
    /// ln x there.
    /// </summary>
    public double FinestDetail(double lowUsd, double highUsd)
    {
        double low = Math.Log(lowUsd / _spotUsd);
        double high = Math.Log(highUsd / _spotUsd);
        double steepest = 0;
        for (int i = 0; i < Count; i++)
        {
            steepest = _b[i] > steepest && Reaches(_a[i], _b[i], low, high) ? _b[i] : steepest;
        }
        return 1 / steepest;
    }

    /// <summary>Gamma exposure at a spot, USD per 1 %.</summary>
    public double At(double x) => WithSlope(x).Gex;

    /// <summary>Gamma exposure at a spot and its change per USD of spot.</summary>
    public (double Gex, double Slope) WithSlope(double x)
    {
        GammaSum sum = new(this, Math.Log(x / _spotUsd));
        LaneLoop.RunProgram(ref sum, LaneLoop.Widest);
        return (x * sum.Total, sum.Total - sum.Bend);
    }

    private void Add(ChainAnalysis analysis, int index, ReadOnlySpan<double> positions)
    {
        SeriesAnalysis shared = analysis.FirstSeries[index];
        ExpiryTerms terms = shared.HasForward ? shared.Terms(_spotUsd) : default;
        StrikeRows strikes = new(analysis, index, positions);
        while (strikes.MoveNext())
        {
            StrikeRow row = strikes.Current;
            Add(row.CallShares + row.PutShares, row.StrikeUsd, terms, row.Volatility);
        }
        UncoveredContracts += strikes.UncoveredContracts;
    }

    private static bool Reaches(double a, double b, double lowMove, double highMove) =>
        a + b * highMove >= -Window && a + b * lowMove <= Window;

    private void Resize(int capacity)
    {
        Array.Resize(ref _weight, capacity);
        Array.Resize(ref _strike, capacity);
        Array.Resize(ref _forward, capacity);
        Array.Resize(ref _deviation, capacity);
    }

    private static double[] Padded(double[] column, int count, int length)
    {
        double[] padded = new double[length];
        column.AsSpan(0, count).CopyTo(padded);
        return padded;
    }
}
