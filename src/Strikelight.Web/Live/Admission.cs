using System.Runtime.InteropServices;

namespace Strikelight.Web.Live;

/// <summary>Whether a stream was let in.</summary>
/// <param name="Viewer">The stream's place; null where it was refused.</param>
/// <param name="Refusal">Why it was refused, for people; empty where it was not.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Admission(LiveViewer? Viewer, string Refusal)
{
    public static Admission Refused(string why) => new(null, why);
}
