using Parquet;
using Parquet.Schema;

namespace Strikelight.Web.Commands.Export;

/// <summary>A column of the rows that wait to be written.</summary>
internal abstract class ExportColumn(DataField field)
{
    /// <summary>Its name and, for Parquet, its form.</summary>
    public DataField Field { get; } = field;

    /// <summary>The cell of a row as CSV; empty where the value is missing.</summary>
    public abstract string CellAt(int row);

    /// <summary>Writes the rows as the next column of a row group.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation);

    /// <summary>Forgets the rows.</summary>
    public abstract void Clear();
}
