using System.Buffers;
using System.Globalization;
using System.Text;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Pages;

/// <summary>Writes a table as CSV (RFC 4180): comma, CRLF, invariant numbers, empty where a value is missing.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t");

    /// <summary>The whole table with its header line.</summary>
    public static string Write(ViewTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        StringBuilder text = new();
        text.AppendJoin(',', table.Columns.Select(Escape)).Append("\r\n");
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        }
        return text.ToString();
    }

    private static string Field(object? value) =>
        value switch
        {
            null => "",
            double number when !double.IsFinite(number) => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateOnly date => Format.IsoDate(date),
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            string text => Escape(text),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => Escape(value.ToString() ?? ""),
        };

    /// <summary>Quotes where needed; a text that a spreadsheet would run as a formula gets an apostrophe.</summary>
    internal static string Escape(string text)
    {
        string safe = text.Length > 0 && FormulaStarts.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted)
            ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : safe;
    }
}
