using System.Runtime.InteropServices;

namespace Strikelight.Providers.Simulated;

/// <summary>A hill over the logarithm of the strike, of another width below its centre than above.</summary>
/// <param name="Centre">Logarithm of the strike at which it is highest.</param>
/// <param name="Below">Width towards lower strikes.</param>
/// <param name="Above">Width towards higher strikes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hillsides(double Centre, double Below, double Above)
{
    /// <summary>A hill with two equal sides.</summary>
    public static Hillsides Even(double centre, double width) => new(centre, width, width);
}
