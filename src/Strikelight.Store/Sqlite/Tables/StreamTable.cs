using System.Buffers.Binary;

namespace Strikelight.Store.Sqlite.Tables;

/// <summary>Short numbers for sources and symbols, and for the hashes of contract tables.</summary>
internal static class StreamTable
{
    /// <summary>The number of a source and symbol whose rows a query asks for, from values 2 and 3.</summary>
    public const string Of = "(SELECT id FROM stream WHERE source = $2 AND symbol = $3)";

    /// <summary>The number of a source and symbol, given out when it is new.</summary>
    public static long IdOf(SqlSession session, SourceSymbol owner)
    {
        const string find = "SELECT id FROM stream WHERE source = $1 AND symbol = $2";
        long? known = session.Number(find, owner.Source, owner.Symbol);
        if (known is { } id)
        {
            return id;
        }
        session.Run("INSERT INTO stream (source, symbol) VALUES ($1, $2)", owner.Source, owner.Symbol);
        return LastId(session);
    }

    /// <summary>The number of the row inserted last.</summary>
    public static long LastId(SqlSession session) =>
        session.Number("SELECT last_insert_rowid()")
        ?? throw new InvalidOperationException("SQLite names no inserted row.");

    public static byte[] BytesOf(UInt128 hash)
    {
        byte[] bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, hash);
        return bytes;
    }

    /// <summary>The hash in a cell; a damaged length gives a hash that no checksum fits.</summary>
    public static UInt128 HashOf(ReadOnlySpan<byte> bytes) =>
        bytes.Length == 16 ? BinaryPrimitives.ReadUInt128BigEndian(bytes) : UInt128.Zero;
}
