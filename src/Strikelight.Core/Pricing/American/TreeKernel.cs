using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Puts by two Leisen-Reimer trees, one contract a lane; any growth and payout.</summary>
/// <remarks>
/// Only what early exercise adds is taken from the trees: value with the right less value without, on the same nodes,
/// is added to the European formula. Strikes lie in the middle of the last step's nodes.
/// </remarks>
internal readonly ref struct TreeKernel(in PutColumns puts, in ValueColumns values) : ILaneKernel
{
    public const int CoarseSteps = 25;
    public const int FineSteps = 51;

    // The leading error falls as one over the number of steps: value = fine + lead·(fine − coarse).
    private const double FineLead = (double)CoarseSteps / (FineSteps - CoarseSteps);

    private readonly PutColumns _puts = puts;
    private readonly ValueColumns _values = values;

    /// <inheritdoc/>
    public void Run<TLanes>(int row)
        where TLanes : struct, ILanes<TLanes>
    {
        LanePut<TLanes> put = _puts.Load<TLanes>(row);
        LaneValue<TLanes> coarse = Lattice<TLanes>.Premium(put, CoarseSteps);
        LaneValue<TLanes> fine = Lattice<TLanes>.Premium(put, FineSteps);
        LaneValue<TLanes> european = EuropeanPut.Value(put);
        TLanes intrinsic = TLanes.All(1) - put.Moneyness;
        TLanes held = european.Value + TLanes.Max(Extrapolate(fine.Value, coarse.Value), TLanes.All(0));
        TLanes isExercise = TLanes.LessOrEqual(held, intrinsic);
        TLanes slope = european.Slope + Extrapolate(fine.Slope, coarse.Slope);
        TLanes bend = european.Bend + Extrapolate(fine.Bend, coarse.Bend);
        LaneValue<TLanes> value = new(
            TLanes.Select(isExercise, intrinsic, held),
            TLanes.Select(isExercise, TLanes.All(-1), slope),
            TLanes.Select(isExercise, TLanes.All(0), bend)
        );
        _values.Store(row, put, value);
        TLanes.Store(isExercise & TLanes.All(1), ref _values.IsExercise.Slice(row, TLanes.Count)[0]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Extrapolate<T>(T fine, T coarse)
        where T : struct, ILanes<T> => T.Fma(fine - coarse, T.All(FineLead), fine);
}
