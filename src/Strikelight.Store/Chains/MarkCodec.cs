namespace Strikelight.Store.Chains;

/// <summary>The marks of a lane, as what differs from the marks one expects.</summary>
internal static class MarkCodec
{
    private const byte AsExpected = 0;
    private const byte AllMissing = 1;
    private const byte Listed = 2;

    /// <summary>Writes marks.</summary>
    /// <param name="to">Receives a byte, and one a row where the marks are neither as expected nor all missing.</param>
    /// <param name="marks">In coding order.</param>
    /// <param name="expected">As many; the reader knows them too.</param>
    public static void Write(ByteWriter to, ReadOnlySpan<byte> marks, ReadOnlySpan<byte> expected)
    {
        if (marks.SequenceEqual(expected))
        {
            to.Byte(AsExpected);
        }
        else if (!marks.ContainsAnyExcept(Lane.IsMissing))
        {
            to.Byte(AllMissing);
        }
        else
        {
            to.Byte(Listed);
            Span<byte> listed = to.Take(marks.Length);
            for (int i = 0; i < marks.Length; i++)
            {
                listed[i] = (byte)(marks[i] ^ expected[i]);
            }
        }
    }

    /// <summary>Reads marks.</summary>
    /// <param name="from">Read from.</param>
    /// <param name="marks">Receives the marks.</param>
    /// <param name="expected">As many as on writing.</param>
    /// <param name="highest">The highest mark the column may have.</param>
    public static void Read(ref ByteReader from, Span<byte> marks, ReadOnlySpan<byte> expected, byte highest)
    {
        byte form = from.Byte();
        switch (form)
        {
            case AsExpected:
                expected.CopyTo(marks);
                break;
            case AllMissing:
                marks.Fill(Lane.IsMissing);
                break;
            default:
                ReadListed(ref from, marks, expected, form);
                break;
        }
        from.Expect(!marks.ContainsAnyExceptInRange(Lane.IsNumber, highest));
    }

    private static void ReadListed(ref ByteReader from, Span<byte> marks, ReadOnlySpan<byte> expected, byte form)
    {
        from.Expect(form == Listed);
        ReadOnlySpan<byte> listed = from.Take(marks.Length);
        for (int i = 0; i < marks.Length; i++)
        {
            marks[i] = from.IsSound ? (byte)(listed[i] ^ expected[i]) : Lane.IsMissing;
        }
    }
}
