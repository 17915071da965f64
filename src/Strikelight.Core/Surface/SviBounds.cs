using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>Where the search for vertex and width may go: among the quoted strikes.</summary>
/// <param name="Low">Lowest ln(K/F) quoted.</param>
/// <param name="High">Highest ln(K/F) quoted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SviBounds(double Low, double High)
{
    // A vertex at the edge of the quotes or a bend much narrower than the step between two strikes is not seen by them:
    // the wing behind it would be anybody's guess.
    private const double EdgeLeast = 0.05;
    private const double WidthLeast = 1e-3;
    private const double WidthMost = 10;

    /// <summary>Width of the quoted range.</summary>
    public double Range => High - Low;

    /// <summary>The vertex, moved into the bounds.</summary>
    public double ClampM(double m) => Math.Clamp(m, Low + EdgeLeast * Range, High - EdgeLeast * Range);

    /// <summary>The logarithm of the width, moved into the bounds.</summary>
    public double ClampLogS(double logS) => Math.Clamp(logS, Math.Log(WidthLeast * Range), Math.Log(WidthMost * Range));
}
