using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing;

/// <summary>Last stage of Greeks: those that are a density times algebra, and charm.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct GreeksCurvature(LaneScratch scratch, in GreeksOutput output) : ILaneKernel
{
    private readonly LaneScratch _scratch = scratch;
    private readonly Span<double> _gamma = output.Gamma;
    private readonly Span<double> _vega = output.Vega;
    private readonly Span<double> _vanna = output.Vanna;
    private readonly Span<double> _charm = output.Charm;
    private readonly Span<double> _vomma = output.Vomma;
    private readonly Span<double> _speed = output.Speed;
    private readonly Span<double> _color = output.ColorPerYear;
    private readonly Span<double> _zomma = output.Zomma;

    /// <summary>Row of the columns where the block begins.</summary>
    public int Offset { get; set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Run<T>(int row)
        where T : struct, ILanes<T>
    {
        LaneRow at = _scratch.At(row);
        int i = Offset + row;
        T c = at.Load<T>(GreeksColumn.Slope);
        T u = T.All(0.5) * at.Load<T>(GreeksColumn.Deviation);
        T d1 = c + u;
        T d2 = c - u;
        T perS = at.Load<T>(GreeksColumn.PerDeviation);
        T perSpot = at.Load<T>(GreeksColumn.PerSpot);
        T root = at.Load<T>(GreeksColumn.RootYears);
        T halfPerYear = at.Load<T>(GreeksColumn.HalfPerYear);
        T carry = at.Load<T>(GreeksColumn.Carry);
        T yield = at.Load<T>(GreeksColumn.Rate) - carry;
        T dollars = at.Load<T>(GreeksColumn.Density);
        T shares = dollars * perSpot; // e^(−qT)·φ(d1)
        T perVol = root * perS;
        T gamma = shares * perSpot * perS;
        T vega = dollars * root;
        T both = d1 * d2;
        T drift = T.Fma(carry, perS, -(d2 * halfPerYear)); // ∂d1/∂T
        T delta = at.Load<T>(GreeksColumn.SpotDelta) * perSpot;
        T perVolGamma = gamma * perVol;
        GreeksPass.Put(gamma, _gamma, i);
        GreeksPass.Put(vega, _vega, i);
        GreeksPass.Put(-(shares * perVol) * d2, _vanna, i);
        GreeksPass.Put(T.Fma(yield, delta, -(shares * drift)), _charm, i);
        GreeksPass.Put(vega * perVol * both, _vomma, i);
        GreeksPass.Put(-(gamma * perSpot) * T.Fma(d1, perS, T.All(1)), _speed, i);
        GreeksPass.Put(gamma * T.Fma(d1, drift, yield + halfPerYear), _color, i);
        GreeksPass.Put(T.Fma(perVolGamma, both, -perVolGamma), _zomma, i);
    }
}
