using System.Collections.Frozen;

namespace Strikelight.Web.Pages;

/// <summary>Core's NaN becomes null on the way out: JSON, CSV and pages know missing values, not NaN.</summary>
internal static class Known
{
    /// <summary>The value, or null where it is not finite.</summary>
    public static double? OrNull(double value) => double.IsFinite(value) ? value : null;

    /// <summary>Name of an enumeration's value in JSON: camelCase.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => Names<T>.All.TryGetValue(value, out string? name) ? name : CamelCase(value);

    private static string CamelCase<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static FrozenDictionary<T, string> All { get; } =
            Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, CamelCase);
    }
}
