using System.Runtime.InteropServices;

namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>A straddle at an instant.</summary>
/// <param name="At">The instant.</param>
/// <param name="PriceUsd">Its price.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StraddlePointView(DateTimeOffset At, double PriceUsd);
