using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Strikelight.Bench.Table;

/// <summary>On what the table was measured.</summary>
internal static class Machine
{
    /// <summary>Noise from which on a table says that the machine is busy.</summary>
    public const double BusySpread = 0.10;

    public static string Runtime => RuntimeInformation.FrameworkDescription;

    public static string Architecture => RuntimeInformation.ProcessArchitecture.ToString();

    public static int Cores => Environment.ProcessorCount;

    /// <summary>Width of the widest registers that run in hardware, in bits; 64 is one contract at a time.</summary>
    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 64;

    /// <summary>Every header line of the table.</summary>
    public static IEnumerable<string> Describe()
    {
        string widths = string.Create(
            CultureInfo.InvariantCulture,
            $"Vector512 {Vector512.IsHardwareAccelerated}, Vector256 {Vector256.IsHardwareAccelerated}, "
                + $"Vector128 {Vector128.IsHardwareAccelerated}"
        );
        yield return string.Create(CultureInfo.InvariantCulture, $"{Runtime}, {Architecture}, {Cores} cores");
        yield return string.Create(CultureInfo.InvariantCulture, $"{VectorBits}-bit vectors in use ({widths})");
    }

    /// <summary>The middle row's distance of its median block from its best one.</summary>
    public static double SpreadOf(IReadOnlyCollection<RowResult> results)
    {
        double[] spreads = [.. results.Select(result => result.Ours.Spread).Order()];
        return spreads[spreads.Length / 2];
    }
}
