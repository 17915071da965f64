using Parquet;
using Parquet.Schema;

namespace Strikelight.Web.Commands.Export;

/// <summary>A column of numbers or times.</summary>
/// <param name="field">Its name and form.</param>
/// <param name="text">Writes a value as CSV.</param>
internal sealed class ValueColumn<T>(DataField field, Func<T, string> text) : ExportColumn(field)
    where T : struct
{
    private readonly List<T?> _rows = [];

    /// <summary>Adds the next row's value; null where it is missing.</summary>
    public void Add(T? value) => _rows.Add(value);

    /// <inheritdoc/>
    public override string CellAt(int row) => _rows[row] is { } value ? text(value) : "";

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation) =>
        group.WriteAsync<T>(Field, _rows.ToArray(), cancellationToken: cancellation);

    /// <inheritdoc/>
    public override void Clear() => _rows.Clear();
}
