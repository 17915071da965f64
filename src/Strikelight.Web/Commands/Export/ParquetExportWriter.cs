using Parquet;
using Parquet.Schema;

namespace Strikelight.Web.Commands.Export;

/// <summary>Apache Parquet, a row group for each part.</summary>
internal sealed class ParquetExportWriter : IExportWriter
{
    private readonly Stream _stream;
    private readonly ParquetWriter _parquet;

    private ParquetExportWriter(Stream stream, ParquetWriter parquet)
    {
        _stream = stream;
        _parquet = parquet;
    }

    /// <summary>Begins with the schema.</summary>
    /// <param name="stream">Can be sought; closed with the writer.</param>
    /// <param name="table">Its columns.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static async Task<IExportWriter> OpenAsync(Stream stream, ExportTable table, CancellationToken cancellation)
    {
        ParquetSchema schema = new([.. table.Columns.Select(column => column.Field)]);
        return new ParquetExportWriter(
            stream,
            await ParquetWriter.CreateAsync(schema, stream, cancellationToken: cancellation)
        );
    }

    /// <inheritdoc/>
    public async Task WriteAsync(ExportTable table, CancellationToken cancellation)
    {
        using ParquetRowGroupWriter group = _parquet.CreateRowGroup();
        foreach (ExportColumn column in table.Columns)
        {
            await column.WriteAsync(group, cancellation);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _parquet.DisposeAsync();
        await _stream.DisposeAsync();
    }
}
