using System.Runtime.InteropServices;

namespace Strikelight.Core.Pricing;

/// <summary>How the time to a settlement runs out after the instant of an analysis.</summary>
/// <param name="From">The instant at which all of it is left.</param>
/// <param name="SettlesAt">The instant from which none is.</param>
/// <remarks>
/// Calendar time, as volatilities are stated. A share and not a difference, because in the last minute the analysis
/// counts a whole one: variance then runs out evenly over the seconds that are left.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeLeft(DateTimeOffset From, DateTimeOffset SettlesAt)
{
    /// <summary>Share that is left at an instant: one until <see cref="From"/>, zero from the settlement on.</summary>
    public double ShareAt(DateTimeOffset at)
    {
        if (at >= SettlesAt)
        {
            return 0;
        }
        return at <= From ? 1 : (double)(SettlesAt - at).Ticks / (SettlesAt - From).Ticks;
    }
}
