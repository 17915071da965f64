using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>A contract whose quote the fitted smile does not lie within.</summary>
/// <param name="Contract">Index into the chain's columns.</param>
/// <param name="HalfSpreads">
/// Model price less mid in half spreads: beyond ±1, positive where the quote is below the smile (cheap).
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SurfaceOutlier(int Contract, float HalfSpreads);
