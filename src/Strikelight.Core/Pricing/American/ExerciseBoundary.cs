using System.Runtime.CompilerServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Pricing.American;

/// <summary>The level up to which exercise of a put is right, at the nodes of a scheme.</summary>
/// <remarks>
/// A node holds ln(level at expiry / boundary). Its square is smooth in the root of time to expiry and is what is
/// interpolated, by the Chebyshev polynomial through the nodes and 0 at expiry.
/// </remarks>
internal static class ExerciseBoundary
{
    /// <summary>Fills the nodes; not a number where there is none.</summary>
    public static void Solve<T>(in LanePut<T> put, ExerciseScheme scheme, Span<T> logs)
        where T : struct, ILanes<T>
    {
        LaneNodes<T> buffer = default;
        Span<T> squares = ((Span<T>)buffer)[..logs.Length];
        BoundaryStart.Fill(put, scheme, logs);
        for (int round = 0; round < scheme.Size.Rounds; round++)
        {
            Square(logs, squares);
            BoundaryEquation<T> equation = new(put, scheme, squares);
            for (int i = 0; i < logs.Length; i++)
            {
                logs[i] = equation.Improve(i + 1, logs[i], isNewton: round == 0);
            }
        }
    }

    /// <summary>The squares that are interpolated.</summary>
    public static void Square<T>(ReadOnlySpan<T> logs, Span<T> squares)
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < logs.Length; i++)
        {
            squares[i] = logs[i] * logs[i];
        }
    }

    /// <summary>The logarithm between nodes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Interpolate<T>(ReadOnlySpan<double> weights, ReadOnlySpan<T> squares)
        where T : struct, ILanes<T>
    {
        T sum = T.All(weights[0]) * squares[0];
        for (int j = 1; j < weights.Length; j++)
        {
            sum = T.Fma(T.All(weights[j]), squares[j], sum);
        }
        return T.Sqrt(T.Abs(sum)); // a square that rounding makes negative is as good as 0
    }
}
