using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Levels;

/// <summary>The largest positive value of a column, of equals the one nearer to spot.</summary>
/// <param name="Index">Index of the strike; -1 where no value is positive.</param>
/// <param name="Value">The value there.</param>
/// <param name="Second">The runner-up among the strikes that were allowed; zero without one.</param>
/// <param name="PositiveTotal">Sum of the positive values of all strikes, allowed or not.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StrikePeak(int Index, double Value, double Second, double PositiveTotal)
{
    /// <summary>The peak of a column among the strikes of a range.</summary>
    public static StrikePeak Nearest(
        ImmutableArray<double> strikes,
        ImmutableArray<double> values,
        double spotUsd,
        StrikeRange range
    )
    {
        PeakSearch search = new(spotUsd);
        for (int i = 0; i < values.Length; i++)
        {
            search.Add(i, strikes[i], values[i], range.Contains(strikes[i]));
        }
        return search.Peak;
    }

    public LevelResult ToLevel(ImmutableArray<double> strikes) => ToLevel(strikes[Index], Value);

    /// <summary>The level at a strike, with a value to show that may have a sign.</summary>
    public LevelResult ToLevel(double strikeUsd, double shown) =>
        LevelResult.At(strikeUsd, shown, Value / PositiveTotal, (Value - Second) / Value);
}
