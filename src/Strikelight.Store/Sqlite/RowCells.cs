using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Strikelight.Store.Sqlite;

/// <summary>
/// The cells of a row, read without trust: a damaged cell comes as some other value and the checksum decides. The first
/// cell is the place in the order of the query, fields follow from 1.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct RowCells(SqliteDataReader reader)
{
    public long Cursor => Long(0);

    public SourceSymbol Owner => new(Text(1), Text(2));

    public long Long(int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);

    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public double Double(int column) => reader.IsDBNull(column) ? 0 : reader.GetDouble(column);

    public string Text(int column) => reader.IsDBNull(column) ? "" : reader.GetString(column);

    public byte[] Bytes(int column) => reader.IsDBNull(column) ? [] : reader.GetFieldValue<byte[]>(column);
}
