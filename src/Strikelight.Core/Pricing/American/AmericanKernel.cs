using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Prices puts with one exercise boundary, as many at a time as a register holds.</summary>
/// <remarks>Rows are independent; spot, strike, rT and σ√T must be finite and positive, qT finite.</remarks>
internal readonly ref struct AmericanKernel(ExerciseScheme scheme, in PutColumns puts, in ValueColumns values)
    : ILaneKernel
{
    private readonly ExerciseScheme _scheme = scheme;
    private readonly PutColumns _puts = puts;
    private readonly ValueColumns _values = values;

    /// <inheritdoc/>
    public void Run<TLanes>(int row)
        where TLanes : struct, ILanes<TLanes>
    {
        LanePut<TLanes> put = new(
            TLanes.Load(in _puts.Spot[row]),
            TLanes.Load(in _puts.Strike[row]),
            TLanes.Load(in _puts.Growth[row]),
            TLanes.Load(in _puts.Payout[row]),
            TLanes.Load(in _puts.Deviation[row])
        );
        LaneNodes<TLanes> logsBuffer = default;
        LaneNodes<TLanes> squaresBuffer = default;
        Span<TLanes> logs = ((Span<TLanes>)logsBuffer)[.._scheme.Size.Nodes];
        Span<TLanes> squares = ((Span<TLanes>)squaresBuffer)[.._scheme.Size.Nodes];
        ExerciseBoundary.Solve(put, _scheme, logs);
        ExerciseBoundary.Square(logs, squares);
        LaneValue<TLanes> premium = PremiumIntegral.Of(put, _scheme, squares);
        LaneValue<TLanes> european = European(put);

        // Spot at or below the boundary: exercise now.
        TLanes isExercise = TLanes.LessOrEqual(put.LogDistance + logs[^1], TLanes.All(0));
        TLanes intrinsic = TLanes.All(1) - put.Moneyness;
        TLanes held = european.Value + TLanes.Max(premium.Value, TLanes.All(0));
        TLanes value = TLanes.Select(isExercise, intrinsic, TLanes.Max(held, intrinsic));
        TLanes slope = TLanes.Select(isExercise, TLanes.All(-1), european.Slope + premium.Slope);
        TLanes bend = TLanes.Select(isExercise, TLanes.All(0), european.Bend + premium.Bend);
        TLanes.Store(value * put.Strike, ref _values.Price[row]);
        TLanes.Store(slope, ref _values.Delta[row]);
        TLanes.Store(bend / put.Strike, ref _values.Gamma[row]);
        TLanes.Store(isExercise & TLanes.All(1), ref _values.IsExercise[row]);
    }

    /// <summary>The European put: intrinsic value of the forward and the value out of the money, apart.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static LaneValue<T> European<T>(in LanePut<T> put)
        where T : struct, ILanes<T>
    {
        T d1 = T.Fma(put.LogDistance + put.LogLevel + put.Carry, put.InverseDeviation, T.All(0.5) * put.Deviation);
        T d2 = d1 - put.Deviation;
        T discount = LaneMath.Exp(-put.Growth);
        T yieldDiscount = LaneMath.Exp(-put.Payout);
        T e1 = LaneMath.Exp(T.All(-0.5) * d1 * d1);
        T e2 = LaneMath.Exp(T.All(-0.5) * d2 * d2);
        T forward = put.Moneyness * yieldDiscount;
        T isIn = T.Less(forward, discount);
        T sign = T.Select(isIn, T.All(-1), T.All(1));
        T leg1 = LaneTail.Discounted(T.All(0), sign * d1, e1);
        T leg2 = LaneTail.Discounted(T.All(0), sign * d2, e2);
        T timeValue = T.Max(sign * (discount * leg2 - forward * leg1), T.All(0));
        T value = timeValue + T.Max(discount - forward, T.All(0));
        T density = yieldDiscount * e1 * T.All(NormalDistribution.InverseRootTwoPi) * put.InverseDeviation;
        T slope = -yieldDiscount * T.Select(isIn, T.All(1) - leg1, leg1);
        return new(value, slope, density / put.Moneyness);
    }
}
