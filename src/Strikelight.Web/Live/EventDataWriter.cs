using System.Text;

namespace Strikelight.Web.Live;

/// <summary>Writes text as the data of an event while it is made: each line begins with the field's name.</summary>
/// <remarks>A page is drawn straight into its compressed bytes: its text is never held whole.</remarks>
internal sealed class EventDataWriter(TextWriter target, string field) : TextWriter
{
    private bool _isLineBegun;
    private bool _endedInReturn; // a line feed that follows belongs to the same end of line

    /// <inheritdoc />
    public override Encoding Encoding => target.Encoding;

    /// <inheritdoc />
    public override void Write(char value) => Write([value]);

    /// <inheritdoc />
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc />
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            int end = buffer.IndexOfAny('\r', '\n');
            ReadOnlySpan<char> part = end < 0 ? buffer : buffer[..end];
            if (!part.IsEmpty)
            {
                BeginLine();
                target.Write(part);
                _endedInReturn = false;
            }
            if (end < 0)
            {
                return;
            }
            EndLine(buffer[end]);
            buffer = buffer[(end + 1)..];
        }
    }

    /// <summary>Ends the data, and the event with it.</summary>
    public void End()
    {
        BeginLine();
        target.Write("\n\n");
    }

    private void BeginLine()
    {
        if (!_isLineBegun)
        {
            target.Write(field);
            _isLineBegun = true;
        }
    }

    private void EndLine(char end)
    {
        if (end == '\r' || !_endedInReturn)
        {
            BeginLine();
            target.Write('\n');
            _isLineBegun = false;
        }
        _endedInReturn = end == '\r';
    }
}
