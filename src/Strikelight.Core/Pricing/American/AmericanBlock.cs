using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Up to 64 contracts on their way through the kernels, sorted by what they need.</summary>
/// <remarks>Those with a boundary fill the columns from the front, all others from the back.</remarks>
internal ref struct AmericanBlock
{
    /// <summary>Most contracts of a block.</summary>
    public const int RowsMost = 64;

    /// <summary>Doubles of storage that a block needs.</summary>
    public const int Doubles = RowsMost * 9;

    // What the boundary is solved for; beyond, the trees are asked.
    private const double DeviationLeast = 1e-3;
    private const double DeviationMost = 8;
    private const double GrowthMost = 3;
    private const double GrowthDeviationsMost = 25;

    private readonly PutColumns _puts;
    private readonly ValueColumns _values;
    private readonly ExerciseScheme _scheme;
    private RowSlots _slots;
    private RowMethods _methods;
    private int _front;
    private int _back;

    public AmericanBlock(ExerciseScheme scheme, Span<double> storage)
    {
        _scheme = scheme;
        _puts = new(Column(storage, 0), Column(storage, 1), Column(storage, 2), Column(storage, 3), Column(storage, 4));
        _values = new(Column(storage, 5), Column(storage, 6), Column(storage, 7), Column(storage, 8));
        Clear();
    }

    /// <summary>Makes room for other contracts.</summary>
    public void Clear()
    {
        _front = 0;
        _back = RowsMost;
    }

    /// <summary>What a contract needs.</summary>
    public readonly AmericanMethod MethodOf(in PutForm put, double deviation)
    {
        if (!(IsPositive(put.Spot) && IsPositive(put.Strike) && IsPositive(deviation)))
        {
            return AmericanMethod.None;
        }
        if (!(double.IsFinite(put.Growth) && double.IsFinite(put.Payout)))
        {
            return AmericanMethod.None;
        }
        if (EarlyExercise.PremiumMost(put, deviation) < _scheme.Size.NegligibleUsd)
        {
            return AmericanMethod.European;
        }
        bool isSolved =
            put.Region == ExerciseRegion.BeyondBoundary
            && deviation is >= DeviationLeast and <= DeviationMost
            && Math.Max(put.Growth, Math.Abs(put.Payout)) <= Math.Min(GrowthMost, GrowthDeviationsMost * deviation);
        return isSolved ? AmericanMethod.Boundary : AmericanMethod.Tree;
    }

    /// <summary>Takes a contract in; one without numbers gets no value.</summary>
    public void Add(int row, in PutForm put, double deviation) => Add(row, put, deviation, MethodOf(put, deviation));

    /// <summary>Takes a contract in whose method is known.</summary>
    public void Add(int row, in PutForm put, double deviation, AmericanMethod method)
    {
        _methods[row] = method;
        if (method == AmericanMethod.None)
        {
            return;
        }
        int slot = method == AmericanMethod.Boundary ? _front++ : --_back;
        _slots[row] = (byte)slot;
        _puts.Spot[slot] = put.Spot;
        _puts.Strike[slot] = put.Strike;
        _puts.Growth[slot] = put.Growth;
        _puts.Payout[slot] = put.Payout;
        _puts.Deviation[slot] = deviation;
    }

    /// <summary>Prices what is in.</summary>
    public readonly void Run()
    {
        if (_front > 0)
        {
            BoundaryKernel boundary = new(_scheme, _puts, _values);
            LaneLoop.Run(ref boundary, _front);
        }
        if (_back < RowsMost)
        {
            int count = RowsMost - _back;
            EuropeanPutKernel european = new(_puts.Slice(_back, count), _values.Slice(_back, count));
            LaneLoop.Run(ref european, count);
        }
    }

    /// <summary>Present value of a contract; by the trees if it needs them or the boundary has no solution.</summary>
    public double PriceUsd(int row)
    {
        if (_methods[row] == AmericanMethod.None)
        {
            return double.NaN;
        }
        int slot = _slots[row];
        bool isUnsolved = _methods[row] == AmericanMethod.Boundary && !double.IsFinite(_values.Price[slot]);
        if (isUnsolved || _methods[row] == AmericanMethod.Tree)
        {
            _methods[row] = AmericanMethod.Tree;
            TreeKernel tree = new(_puts.Slice(slot, 1), _values.Slice(slot, 1));
            LaneLoop.Run(ref tree, 1);
        }
        return _values.Price[slot];
    }

    /// <summary>Value and sensitivities of a contract.</summary>
    public AmericanValue Value(int row, OptionSide side, double years)
    {
        double price = PriceUsd(row);
        if (!double.IsFinite(price))
        {
            return AmericanValue.None;
        }
        int slot = _slots[row];
        double putSpot = _puts.Spot[slot];
        double delta = _values.Delta[slot];
        double gamma = _values.Gamma[slot];
        double spot = putSpot;
        double growth = _puts.Growth[slot];
        double payout = _puts.Payout[slot];
        if (side == OptionSide.Call)
        {
            // The value is homogeneous in spot and strike of the put: Euler's relation gives the other derivatives.
            spot = _puts.Strike[slot];
            (growth, payout) = (payout, growth);
            delta = (price - putSpot * delta) / spot;
            gamma *= putSpot / spot * (putSpot / spot);
        }
        double deviation = _puts.Deviation[slot];
        double decay =
            growth * price - (growth - payout) * spot * delta - 0.5 * deviation * deviation * spot * spot * gamma;
        bool isExercise = _values.IsExercise[slot] != 0;
        return new(price, delta, gamma, isExercise ? 0 : decay / years, _methods[row]);
    }

    private static Span<double> Column(Span<double> storage, int index) => storage.Slice(index * RowsMost, RowsMost);

    private static bool IsPositive(double value) => double.IsFinite(value) && value > 0;
}
