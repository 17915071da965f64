using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>Raw SVI at one vertex and width with the best level and wings, and where to go from there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SviStep
{
    /// <summary>Vertex m.</summary>
    public double M { get; init; }

    /// <summary>ln s.</summary>
    public double LogS { get; init; }

    /// <summary>Level a, less the constant taken from the target.</summary>
    public double Level { get; init; }

    /// <summary>u = bs(1 + ρ).</summary>
    public double Right { get; init; }

    /// <summary>v = bs(1 − ρ).</summary>
    public double Left { get; init; }

    /// <summary>Weighted sum of squares.</summary>
    public double Cost { get; init; }

    /// <summary>Half the derivative of the cost to m.</summary>
    public double GradientM { get; init; }

    /// <summary>Half the derivative of the cost to ln s.</summary>
    public double GradientS { get; init; }

    /// <summary>Half the second derivatives, by Gauss and Newton.</summary>
    public double CurvatureMM { get; init; }

    /// <inheritdoc cref="CurvatureMM"/>
    public double CurvatureMS { get; init; }

    /// <inheritdoc cref="CurvatureMM"/>
    public double CurvatureSS { get; init; }

    /// <summary>Width s.</summary>
    public double S => Math.Exp(LogS);

    /// <summary>The curve, with the constant put back.</summary>
    public SviSmile ToSmile(double constant)
    {
        double c = 0.5 * (Right + Left);
        double rho = c > 0 ? Math.Clamp(0.5 * (Right - Left) / c, -1, 1) : 0;
        return new(Level + constant, c / S, rho, M, S);
    }
}
