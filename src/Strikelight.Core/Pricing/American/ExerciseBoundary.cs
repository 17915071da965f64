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
    // The plain fixed point swings with growing amplitude where rT is large beside σ²T; halfway there it settles.
    private const double LaterShare = 0.5;

    /// <summary>Fills the nodes.</summary>
    /// <returns>How far the last round still moved a node; not a number where there is no boundary.</returns>
    public static T Solve<T>(in LanePut<T> put, ExerciseScheme scheme, Span<T> logs)
        where T : struct, ILanes<T>
    {
        LaneNodes<T> buffer = default;
        Span<T> squares = ((Span<T>)buffer)[..logs.Length];
        BoundaryStart.Fill(put, scheme, logs);
        T moved = T.All(0);
        for (int round = 0; round < scheme.Size.Rounds; round++)
        {
            moved = T.All(0);
            Square(logs, squares);
            BoundaryEquation<T> equation = new(put, scheme, squares);
            for (int i = 0; i < logs.Length; i++)
            {
                T next = equation.Improve(i + 1, logs[i], isNewton: round == 0);
                T change = next - logs[i];
                moved = T.Max(moved, T.Abs(change));
                logs[i] = round == 0 ? next : T.Fma(change, T.All(LaterShare), logs[i]);
            }
        }
        return moved;
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
