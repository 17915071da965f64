using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Householder's step of fourth order on the logarithm of the price, a register at a time.</summary>
/// <remarks>
/// Rows whose last step was small enough stay as they are, so that a row never depends on its neighbours; the size of
/// the step over s goes where the price in units of vega stood.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct VolatilityStep(in VolatilityBlock block) : ILaneKernel
{
    private readonly VolatilityBlock _block = block;

    public void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        T s = T.Load(in _block.Deviation[row]);
        T x = T.Load(in _block.Moneyness[row]);
        T units = T.Load(in _block.Units[row]);
        T u = T.All(0.5) * s;
        T perS = T.All(1) / s;
        T h = x * perS;
        T log = LaneMath.Log(units * T.Load(in _block.VegaOverPrice[row]));
        T error = T.Fma(T.All(-0.5), T.Fma(h, h, u * u), log);
        T newton = -error * units;
        T slope = T.All(1) / units;
        T perStep = h * perS;
        T bend = T.Fma(perStep, h, T.All(-0.5) * u);
        T second = bend - slope;
        T decline = T.Fma(T.All(3) * perStep, perStep, T.All(0.25));
        T third = T.Fma(bend, bend, -decline) + slope * T.Fma(T.All(2), slope, T.All(-3) * bend);
        T above = T.Fma(T.All(0.5) * newton, second, T.All(1));
        T below = T.Fma(newton, T.Fma(newton * T.All(1.0 / 6), third, second), T.All(1));
        T step = newton * above / below;
        T.Store(s + step, ref _block.Deviation[row]);
        T.Store(T.Abs(step) * perS, ref _block.Units[row]);
    }
}
