using Strikelight.Core.Lanes;

namespace Strikelight.Core.Tests.Lanes;

/// <summary>Takes a number through a function of registers, in the scalar form.</summary>
internal static class OneLane
{
    public static double Of(Func<Lanes1, Lanes1> function, double x)
    {
        double result = 0;
        Lanes1.Store(function(Lanes1.Load(in x)), ref result);
        return result;
    }

    /// <summary>How many doubles lie between two, of one sign.</summary>
    public static long UlpsApart(double a, double b) =>
        Math.Abs(BitConverter.DoubleToInt64Bits(a) - BitConverter.DoubleToInt64Bits(b));
}
