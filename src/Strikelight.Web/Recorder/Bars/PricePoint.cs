using System.Runtime.InteropServices;

namespace Strikelight.Web.Recorder.Bars;

/// <summary>A price at which a poll found the underlying.</summary>
/// <param name="UnixSeconds">Market time.</param>
/// <param name="PriceUsd">The price.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PricePoint(long UnixSeconds, double PriceUsd);
