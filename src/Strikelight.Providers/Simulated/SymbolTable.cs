using System.Collections.Frozen;
using System.Globalization;

namespace Strikelight.Providers.Simulated;

/// <summary>The table of symbols, read once from the resource beside this file.</summary>
internal static class SymbolTable
{
    private const string Resource = "Strikelight.Simulated.symbols.csv";
    private const int Columns = 12;

    static SymbolTable()
    {
        Rows = Read();
        BySymbol = Rows.ToFrozenDictionary(row => row.Symbol, StringComparer.Ordinal);
    }

    /// <summary>All rows in the order pages list them.</summary>
    public static IReadOnlyList<SymbolRow> Rows { get; }

    public static FrozenDictionary<string, SymbolRow> BySymbol { get; }

    private static List<SymbolRow> Read()
    {
        using Stream stream =
            typeof(SymbolTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Resource {Resource} is not in the assembly.");
        using StreamReader reader = new(stream);
        reader.ReadLine(); // names of the columns
        List<SymbolRow> rows = [];
        while (reader.ReadLine() is { } line)
        {
            rows.Add(Parse(line.Split(',')));
        }
        return rows;
    }

    private static SymbolRow Parse(string[] cells)
    {
        if (cells.Length != Columns)
        {
            throw new FormatException($"A row of {Resource} has {cells.Length} cells instead of {Columns}.");
        }
        return new(cells[0], cells[1], Enum.Parse<SymbolKind>(cells[2], true), Number(cells[3]), Number(cells[4]))
        {
            Beta = Number(cells[5]),
            Sector = cells[6],
            Profile = ChainProfile.Named(cells[7]),
            Dividend = Number(cells[8]),
            Tracks = cells[9],
            Leverage = cells[10].Length > 0 ? Number(cells[10]) : 1,
            OpenContracts = cells[11].Length > 0 ? Number(cells[11]) : null,
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
