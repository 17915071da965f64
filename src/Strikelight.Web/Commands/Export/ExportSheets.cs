namespace Strikelight.Web.Commands.Export;

/// <summary>The kinds of history that can be exported.</summary>
internal static class ExportSheets
{
    /// <summary>Every contract of every chain.</summary>
    public const string Chains = "chains";

    private static readonly Dictionary<string, Func<IExportSheet>> Sheets = new(StringComparer.Ordinal)
    {
        [Chains] = () => new ChainSheet(),
        ["levels"] = () => new LevelSheet(),
        ["increments"] = () => new IncrementSheet(),
        ["open-interest"] = () => new OpenInterestSheet(),
        ["candles"] = () => new CandleSheet(),
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyCollection<string> Kinds => Sheets.Keys;

    /// <summary>A table of the kind.</summary>
    public static IExportSheet Open(string kind) => Sheets[kind]();
}
