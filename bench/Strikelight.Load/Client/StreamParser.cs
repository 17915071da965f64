using System.Text;

namespace Strikelight.Load.Client;

/// <summary>Reads one HTTP/1.1 connection as it comes: heads, bodies of known length, and chunks.</summary>
/// <remarks>Holds a few hundred bytes whatever comes; what it finds it hands to its listener at once.</remarks>
public sealed class StreamParser(IStreamListener listener)
{
    private const int HeadMost = 16 * 1024;

    private readonly StringBuilder _line = new();
    private readonly List<string> _head = [];
    private State _state = State.Head;
    private long _left;

    private enum State
    {
        Head,
        Body,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Failed,
    }

    /// <summary>Takes the next bytes of the connection.</summary>
    /// <exception cref="InvalidDataException">They are not HTTP as this server writes it.</exception>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            int taken = _state switch
            {
                State.Body or State.ChunkData => TakeData(bytes),
                _ => TakeLine(bytes),
            };
            bytes = bytes[taken..];
        }
    }

    private int TakeData(ReadOnlySpan<byte> bytes)
    {
        int count = (int)Math.Min(bytes.Length, _left);
        listener.Data(bytes[..count]);
        _left -= count;
        if (_left == 0)
        {
            listener.DataEnd();
            _state = _state == State.Body ? State.Head : State.ChunkEnd;
        }
        return count;
    }

    private int TakeLine(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)'\n');
        int count = end < 0 ? bytes.Length : end + 1;
        _line.Append(Encoding.ASCII.GetString(bytes[..count]));
        if (_line.Length > HeadMost)
        {
            _state = State.Failed;
            throw new InvalidDataException("A line of the answer does not end.");
        }
        if (end >= 0)
        {
            string line = _line.ToString().TrimEnd('\r', '\n');
            _line.Clear();
            LineEnds(line);
        }
        return count;
    }

    private void LineEnds(string line)
    {
        switch (_state)
        {
            case State.Head when line.Length > 0:
                _head.Add(line);
                break;
            case State.Head:
                HeadEnds();
                break;
            case State.ChunkEnd:
                _state = State.ChunkSize;
                break;
            case State.ChunkSize:
                _left = Convert.ToInt64(line, 16);
                _state = _left > 0 ? State.ChunkData : State.Head;
                break;
            default:
                throw new InvalidDataException("Bytes after the end of the answer.");
        }
    }

    private void HeadEnds()
    {
        AnswerHead head = AnswerHead.Of(_head);
        _head.Clear();
        _left = head.ContentLength;
        _state =
            head.IsChunked ? State.ChunkSize
            : _left > 0 ? State.Body
            : State.Head;
        listener.Head(head);
    }
}
