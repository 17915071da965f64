using Parquet;
using Parquet.Schema;
using Strikelight.Web.Pages;

namespace Strikelight.Web.Commands.Export;

/// <summary>A column of texts.</summary>
internal sealed class TextColumn(string name) : ExportColumn(new DataField<string>(name, nullable: false))
{
    private readonly List<string> _rows = [];

    /// <summary>Adds the next row's text.</summary>
    public void Add(string value) => _rows.Add(value);

    /// <inheritdoc/>
    public override string CellAt(int row) => CsvText.Escape(_rows[row]);

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation) =>
        group.WriteAsync(Field, _rows);

    /// <inheritdoc/>
    public override void Clear() => _rows.Clear();
}
