using System.Runtime.InteropServices;

namespace Strikelight.Providers.Simulated;

/// <summary>A market time on the axis of sessions: which session, and how many seconds after its open.</summary>
/// <param name="Session">Index on the <see cref="SessionAxis"/>.</param>
/// <param name="Second">Whole seconds since the open, the close included.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SessionPoint(int Session, int Second)
{
    /// <summary>Share of the session gone, 0 at the open, 1 at the close.</summary>
    public double Fraction => (double)Second / SessionAxis.Seconds(Session);

    /// <summary>Share of the session's variance gone.</summary>
    public double VarianceFraction => IsClose ? 1 : SessionShape.Variance(Fraction);

    public DateOnly Date => SessionAxis.Date(Session);

    public bool IsClose => Second >= SessionAxis.Seconds(Session);

    public DateTimeOffset Instant => DateTimeOffset.FromUnixTimeSeconds(SessionAxis.OpenUnix(Session) + Second);
}
