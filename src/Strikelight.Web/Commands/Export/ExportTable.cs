using System.Globalization;
using Parquet.Schema;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Commands.Export;

/// <summary>The columns of an export with the rows that wait to be written, never more than a few thousand.</summary>
internal sealed class ExportTable
{
    private const int RowsMost = 8192;

    private readonly List<ExportColumn> _columns = [];

    /// <summary>The columns in their order.</summary>
    public IReadOnlyList<ExportColumn> Columns => _columns;

    /// <summary>Rows that wait.</summary>
    public int RowCount { get; private set; }

    /// <summary>Whether the rows have to be written before the next one.</summary>
    public bool IsFull => RowCount >= RowsMost;

    /// <summary>Adds a column of texts.</summary>
    public TextColumn Text(string name) => Add(new TextColumn(name));

    /// <summary>Adds a column of real numbers; the unit stands at the end of the name.</summary>
    public ValueColumn<double> Number(string name) =>
        Add(new ValueColumn<double>(new DataField<double?>(name), value => value.ToString("R", Invariant)));

    /// <summary>Adds a column of whole numbers; the unit stands at the end of the name.</summary>
    public ValueColumn<long> Count(string name) =>
        Add(new ValueColumn<long>(new DataField<long?>(name), value => value.ToString(Invariant)));

    /// <summary>Adds a column of instants, in UTC.</summary>
    public ValueColumn<DateTime> Time(string name) =>
        Add(new ValueColumn<DateTime>(Instants(name), value => Words.Time(new(value, TimeSpan.Zero))));

    /// <summary>Adds a column of days.</summary>
    public ValueColumn<DateOnly> Day(string name) =>
        Add(new ValueColumn<DateOnly>(new DataField<DateOnly?>(name), Format.IsoDate));

    /// <summary>Counts a row of which every column has been given its cell.</summary>
    public void EndRow() => RowCount++;

    /// <summary>Forgets the rows.</summary>
    public void Clear()
    {
        RowCount = 0;
        foreach (ExportColumn column in _columns)
        {
            column.Clear();
        }
    }

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private static DateTimeDataField Instants(string name) =>
        new(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Nanos, isNullable: true);

    private T Add<T>(T column)
        where T : ExportColumn
    {
        _columns.Add(column);
        return column;
    }
}
