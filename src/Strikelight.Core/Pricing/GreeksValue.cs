using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Third stage of Greeks: density and probabilities, and what needs them: price, delta, theta, rho.</summary>
/// <remarks>
/// A probability below a half is a density times a Mills' ratio, one above is 1 less that: nothing cancels. The
/// strike's density is the forward's times F/K, so that one exponential serves both.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct GreeksValue(LaneScratch scratch, in GreeksInput input, in GreeksOutput output) : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;
    private readonly ReadOnlySpan<double> _strike = input.StrikeUsd;
    private readonly ReadOnlySpan<byte> _side = MemoryMarshal.Cast<OptionSide, byte>(input.Side);
    private readonly Span<double> _price = output.PriceUsd;
    private readonly Span<double> _delta = output.Delta;
    private readonly Span<double> _theta = output.ThetaPerYear;
    private readonly Span<double> _rho = output.RhoPerUnit;

    /// <summary>Row of the columns where the block begins.</summary>
    public int Offset { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        int i = Offset + row;
        T c = at.Load<T>(GreeksColumn.Slope);
        T s = at.Load<T>(GreeksColumn.Deviation);
        T f = at.Load<T>(GreeksColumn.Forward);
        T df = at.Load<T>(GreeksColumn.Discount);
        T near = at.Load<T>(GreeksColumn.Near);
        T far = at.Load<T>(GreeksColumn.Far);
        T k = T.Load(in _strike[i]);
        T sign = T.LoadSigns(in _side[i]);
        T density = LaneNormal.Density(T.Fma(T.All(0.5), s, c)); // φ(d1)
        T dollars = f * density;
        T zero = T.All(0);
        T one = T.All(1);
        T isCallOut = T.Less(c, zero);
        T isOut = T.Less(sign * c, zero);
        T over = T.Less(near, zero) & one; // 1 where the probability is 1 less what the ratio gives
        T firstOver = isCallOut & over;
        T secondOver = over - firstOver;
        T first = density * T.Select(isCallOut, near, far);
        T second = dollars * T.Select(isCallOut, far, near);
        T first1 = T.Select(isOut, firstOver + first, one - firstOver - first); // Φ(η·d1)
        T second1 = T.Select(isOut, T.Fma(k, secondOver, second), T.Fma(k, one - secondOver, -second)); // K·Φ(η·d2)
        T intrinsic = T.Select(isOut, zero, sign * (f - k));
        T most = T.Fma(T.Select(isCallOut, f, k), over, intrinsic); // the lesser of the two bounds the time value
        T signedDf = sign * df;
        T leg = signedDf * second1;
        T spotDelta = signedDf * f * first1;
        T dfDollars = df * dollars;
        T root = at.Load<T>(GreeksColumn.RootYears);
        T rate = at.Load<T>(GreeksColumn.Rate);
        T yield = rate - at.Load<T>(GreeksColumn.Carry);
        T decay = dfDollars * s * at.Load<T>(GreeksColumn.HalfPerYear);
        at.Store(dfDollars, GreeksColumn.Density);
        at.Store(spotDelta, GreeksColumn.SpotDelta);
        T price = df * T.Fma(dollars, at.Load<T>(GreeksColumn.Units), most);
        GreeksPass.Put(price, _price, i);
        GreeksPass.Put(spotDelta * at.Load<T>(GreeksColumn.PerSpot), _delta, i);
        GreeksPass.Put(T.Fma(yield, spotDelta, T.Fma(-rate, leg, -decay)), _theta, i);
        GreeksPass.Put(leg * (root * root), _rho, i);
    }
}
