using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>A strike of a profile, call and put together.</summary>
/// <param name="Expiry">What its series shares.</param>
/// <param name="LogForward">ln(F/K) at the spot in the middle of the grid.</param>
/// <param name="Deviation">σ√T of the strike.</param>
/// <param name="Shares">Signed shares of calls and puts together, times e^(−qT).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ProfileRow(ProfileExpiry Expiry, double LogForward, double Deviation, double Shares);
