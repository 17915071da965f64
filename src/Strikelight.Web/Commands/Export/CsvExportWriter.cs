using System.Text;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Commands.Export;

/// <summary>Comma-separated text (RFC 4180): CRLF, invariant numbers, empty where a value is missing.</summary>
internal sealed class CsvExportWriter : IExportWriter
{
    private const int BufferBytes = 64 << 10;
    private const string LineEnd = "\r\n";

    private readonly StreamWriter _text;

    private CsvExportWriter(Stream stream) =>
        _text = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes);

    /// <summary>Begins with the header line.</summary>
    public static async Task<IExportWriter> OpenAsync(Stream stream, ExportTable table, CancellationToken cancellation)
    {
        CsvExportWriter writer = new(stream);
        string header = string.Join(',', table.Columns.Select(column => CsvText.Escape(column.Field.Name)));
        await writer._text.WriteAsync((header + LineEnd).AsMemory(), cancellation);
        return writer;
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ExportTable table, CancellationToken cancellation)
    {
        StringBuilder line = new();
        for (int row = 0; row < table.RowCount; row++)
        {
            int at = row;
            line.Clear().AppendJoin(',', table.Columns.Select(column => column.CellAt(at))).Append(LineEnd);
            await _text.WriteAsync(line, cancellation);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _text.DisposeAsync();
}
