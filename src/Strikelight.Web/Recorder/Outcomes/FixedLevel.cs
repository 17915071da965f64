using System.Runtime.InteropServices;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>A level of one kind as it was known at one instant.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="PriceUsd">The price, finite and positive.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FixedLevel(OutcomeKind Kind, double PriceUsd);
