using System.Runtime.InteropServices;

namespace Strikelight.Store.History;

/// <summary>What one contract traded between two polls.</summary>
/// <param name="Contract">Its row in the table of contracts.</param>
/// <param name="VolumeDelta">Contracts traded; negative where the source took volume back.</param>
/// <param name="PremiumUsd">Estimated premium in USD; NaN where it cannot be said.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct IncrementRow(int Contract, long VolumeDelta, double PremiumUsd);
