using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strikelight.Core.Surface;

/// <summary>Weighted sums over the strikes of one smile, from which everything about one (m, s) follows.</summary>
/// <remarks>
/// With y = (k − m)/s and z = √(y² + 1) the model is linear in {1, y, z}, and its derivatives to m and s are linear in
/// those and {y/z, 1/z}. Products of these five reduce to the nine sums below since z² = y² + 1.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct SviMoments
{
    /// <summary>Rows a pass takes at once: lengths are padded to a multiple with rows of weight zero.</summary>
    public const int Lanes = 4;

    public double One { get; private init; }
    public double Y { get; private init; }
    public double Z { get; private init; }
    public double YY { get; private init; }
    public double YZ { get; private init; }
    public double Inverse { get; private init; }
    public double Ratio { get; private init; }
    public double InverseInverse { get; private init; }
    public double RatioInverse { get; private init; }
    public double W { get; private init; }
    public double WY { get; private init; }
    public double WZ { get; private init; }
    public double WInverse { get; private init; }
    public double WRatio { get; private init; }
    public double WW { get; private init; }

    /// <summary>One pass over the strikes.</summary>
    /// <param name="k">ln(K/F), padded.</param>
    /// <param name="w">Total variance less a constant, as many.</param>
    /// <param name="weight">Weights of the squares, as many; zero in the padding.</param>
    /// <param name="m">Vertex.</param>
    /// <param name="s">Width, positive.</param>
    public static SviMoments Of(
        ReadOnlySpan<double> k,
        ReadOnlySpan<double> w,
        ReadOnlySpan<double> weight,
        double m,
        double s
    )
    {
        Vector256<double> one = default,
            y1 = default,
            z1 = default,
            yy = default,
            yz = default;
        Vector256<double> inv = default,
            rat = default,
            invInv = default,
            ratInv = default;
        Vector256<double> w1 = default,
            wy = default,
            wz = default,
            wInv = default,
            wRat = default,
            ww = default;
        Vector256<double> vertex = Vector256.Create(m);
        Vector256<double> scale = Vector256.Create(1 / s);
        for (int i = 0; i <= k.Length - Lanes; i += Lanes)
        {
            Vector256<double> y = (Vector256.Create(k.Slice(i, Lanes)) - vertex) * scale;
            Vector256<double> target = Vector256.Create(w.Slice(i, Lanes));
            Vector256<double> o = Vector256.Create(weight.Slice(i, Lanes));
            Vector256<double> z = Vector256.Sqrt(Vector256.FusedMultiplyAdd(y, y, Vector256<double>.One));
            Vector256<double> inverse = Vector256<double>.One / z;
            Vector256<double> ratio = y * inverse;
            Vector256<double> oy = o * y;
            Vector256<double> oi = o * inverse;
            Vector256<double> ow = o * target;
            one += o;
            y1 += oy;
            z1 = Vector256.FusedMultiplyAdd(o, z, z1);
            yy = Vector256.FusedMultiplyAdd(oy, y, yy);
            yz = Vector256.FusedMultiplyAdd(oy, z, yz);
            inv += oi;
            rat = Vector256.FusedMultiplyAdd(o, ratio, rat);
            invInv = Vector256.FusedMultiplyAdd(oi, inverse, invInv);
            ratInv = Vector256.FusedMultiplyAdd(oi, ratio, ratInv);
            w1 += ow;
            wy = Vector256.FusedMultiplyAdd(ow, y, wy);
            wz = Vector256.FusedMultiplyAdd(ow, z, wz);
            wInv = Vector256.FusedMultiplyAdd(ow, inverse, wInv);
            wRat = Vector256.FusedMultiplyAdd(ow, ratio, wRat);
            ww = Vector256.FusedMultiplyAdd(ow, target, ww);
        }
        return new()
        {
            One = Vector256.Sum(one),
            Y = Vector256.Sum(y1),
            Z = Vector256.Sum(z1),
            YY = Vector256.Sum(yy),
            YZ = Vector256.Sum(yz),
            Inverse = Vector256.Sum(inv),
            Ratio = Vector256.Sum(rat),
            InverseInverse = Vector256.Sum(invInv),
            RatioInverse = Vector256.Sum(ratInv),
            W = Vector256.Sum(w1),
            WY = Vector256.Sum(wy),
            WZ = Vector256.Sum(wz),
            WInverse = Vector256.Sum(wInv),
            WRatio = Vector256.Sum(wRat),
            WW = Vector256.Sum(ww),
        };
    }
}
