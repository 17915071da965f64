using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Prices puts with one exercise boundary, as many at a time as a register holds.</summary>
/// <remarks>Rows are independent; spot, strike, rT and σ√T must be finite and positive, qT finite.</remarks>
internal readonly ref struct BoundaryKernel(ExerciseScheme scheme, in PutColumns puts, in ValueColumns values)
    : ILaneKernel
{
    private readonly ExerciseScheme _scheme = scheme;
    private readonly PutColumns _puts = puts;
    private readonly ValueColumns _values = values;

    /// <inheritdoc/>
    public void Run<TLanes>(int row)
        where TLanes : struct, ILanes<TLanes>
    {
        LanePut<TLanes> put = _puts.Load<TLanes>(row);
        LaneNodes<TLanes> logsBuffer = default;
        LaneNodes<TLanes> squaresBuffer = default;
        Span<TLanes> logs = ((Span<TLanes>)logsBuffer)[.._scheme.Size.Nodes];
        Span<TLanes> squares = ((Span<TLanes>)squaresBuffer)[.._scheme.Size.Nodes];
        ExerciseBoundary.Solve(put, _scheme, logs);
        ExerciseBoundary.Square(logs, squares);
        LaneValue<TLanes> premium = PremiumIntegral.Of(put, _scheme, squares);
        LaneValue<TLanes> european = EuropeanPut.Value(put);

        // Spot at or below the boundary: exercise now.
        TLanes isExercise = TLanes.LessOrEqual(put.LogDistance + logs[^1], TLanes.All(0));
        TLanes intrinsic = TLanes.All(1) - put.Moneyness;
        TLanes held = european.Value + TLanes.Max(premium.Value, TLanes.All(0));
        TLanes value = TLanes.Select(isExercise, intrinsic, TLanes.Max(held, intrinsic));
        TLanes slope = TLanes.Select(isExercise, TLanes.All(-1), european.Slope + premium.Slope);
        TLanes bend = TLanes.Select(isExercise, TLanes.All(0), european.Bend + premium.Bend);
        _values.Store(row, put, new LaneValue<TLanes>(value, slope, bend));
        TLanes.Store(isExercise & TLanes.All(1), ref _values.IsExercise.Slice(row, TLanes.Count)[0]);
    }
}
