using System.Runtime.InteropServices;

namespace Strikelight.Web.Features.Walls.View;

/// <summary>Premium traded since the first point, as far as it is known.</summary>
/// <param name="Time">Market time.</param>
/// <param name="CallUsd">In calls.</param>
/// <param name="PutUsd">In puts.</param>
/// <param name="AfterGap">Whether what traded since the point before is not known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NetPremiumPointView(DateTimeOffset Time, double CallUsd, double PutUsd, bool AfterGap)
{
    /// <summary>Calls less puts.</summary>
    public double NetUsd => CallUsd - PutUsd;
}
