using System.Runtime.InteropServices;

namespace Strikelight.Core.Outcomes;

/// <summary>Prices between two instants; of a poll both are the same.</summary>
/// <param name="Start">First instant.</param>
/// <param name="End">Last instant.</param>
/// <param name="HighUsd">Highest price.</param>
/// <param name="LowUsd">Lowest price.</param>
/// <param name="CloseUsd">Last price.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PriceStep(
    DateTimeOffset Start,
    DateTimeOffset End,
    double HighUsd,
    double LowUsd,
    double CloseUsd
)
{
    /// <summary>Whether such prices can be: what cannot is missing.</summary>
    public bool IsPossible => LowUsd > 0 && LowUsd <= CloseUsd && CloseUsd <= HighUsd && double.IsFinite(HighUsd);
}
