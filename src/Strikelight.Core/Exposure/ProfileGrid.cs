using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>Levels evenly spaced in ln x around a spot, which is one of them.</summary>
/// <param name="SpotUsd">The spot in the middle.</param>
/// <param name="Half">Levels on either side.</param>
/// <param name="Step">Distance of two levels in ln x.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProfileGrid(double SpotUsd, int Half, double Step)
{
    private const double StepsPerDetail = 2; // grid steps inside the narrowest bump that the sum can have

    /// <summary>Number of levels.</summary>
    public int Count => 2 * Half + 1;

    /// <summary>ln(x/S) of the first level.</summary>
    public double FirstMove => -Half * Step;

    /// <summary>ln(x/S) of the last level.</summary>
    public double LastMove => Half * Step;

    /// <summary>The grid for a sum whose narrowest bump has a deviation of <paramref name="detail"/> in ln x.</summary>
    public static ProfileGrid Of(double spotUsd, ProfileSettings settings, double detail)
    {
        double reach = -Math.Log(1 - settings.Width);
        double wanted = Math.Ceiling(reach * StepsPerDetail / detail);
        double least = Math.Ceiling((settings.PointsLeast - 1) / 2.0);
        int half = (int)Math.Clamp(wanted, least, Math.Max(least, (settings.PointsMost - 1) / 2));
        return new(spotUsd, half, reach / half);
    }

    /// <summary>The spot of a level; exactly the spot in the middle.</summary>
    public double LevelUsd(int index) => index == Half ? SpotUsd : SpotUsd * Math.Exp((index - Half) * Step);
}
