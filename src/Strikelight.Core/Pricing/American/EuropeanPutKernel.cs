using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>Puts whose right to exercise early is worth nothing.</summary>
internal readonly ref struct EuropeanPutKernel(in PutColumns puts, in ValueColumns values) : ILaneKernel
{
    private readonly PutColumns _puts = puts;
    private readonly ValueColumns _values = values;

    /// <inheritdoc/>
    public void Run<TLanes>(int row)
        where TLanes : struct, ILanes<TLanes>
    {
        LanePut<TLanes> put = _puts.Load<TLanes>(row);
        _values.Store(row, put, EuropeanPut.Value(put));
        TLanes.Store(TLanes.All(0), ref _values.IsExercise.Slice(row, TLanes.Count)[0]);
    }
}
