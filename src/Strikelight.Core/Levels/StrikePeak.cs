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
    public static StrikePeak Nearest(
        ImmutableArray<double> strikes,
        ImmutableArray<double> values,
        double spotUsd,
        Func<double, bool> allowed
    )
    {
        int best = -1;
        double second = 0;
        double total = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!(values[i] > 0))
            {
                continue;
            }
            total += values[i];
            if (!allowed(strikes[i]))
            {
                continue;
            }
            if (best < 0 || IsBetter(i, best))
            {
                second = best < 0 ? 0 : values[best];
                best = i;
            }
            else
            {
                second = Math.Max(second, values[i]);
            }
        }
        return new(best, best < 0 ? double.NaN : values[best], second, total);

        bool IsBetter(int candidate, int held) =>
            values[candidate] > values[held]
            || (
                values[candidate] == values[held]
                && Math.Abs(strikes[candidate] - spotUsd) < Math.Abs(strikes[held] - spotUsd)
            );
    }

    public LevelResult ToLevel(ImmutableArray<double> strikes) =>
        LevelResult.At(strikes[Index], Value, Value / PositiveTotal, (Value - Second) / Value);
}
