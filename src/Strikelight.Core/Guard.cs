using System.Runtime.CompilerServices;

namespace Strikelight.Core;

/// <summary>Argument checks that the framework's own guards leave open: NaN and infinity.</summary>
public static class Guard
{
    /// <summary>Throws unless <paramref name="value"/> is finite and greater than zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">NaN, infinite, zero or negative.</exception>
    public static void FinitePositive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (double.IsFinite(value) && value > 0)
        {
            return;
        }
        throw new ArgumentOutOfRangeException(name, value, "Must be finite and greater than zero.");
    }

    /// <summary>Throws unless both spans have the same length.</summary>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static void SameLength(
        int expected,
        int actual,
        [CallerArgumentExpression(nameof(actual))] string? name = null
    )
    {
        if (expected != actual)
        {
            throw new ArgumentException($"Length {actual} where {expected} is needed.", name);
        }
    }
}
