using System.IO.Compression;
using System.Text;

namespace Strikelight.Load.Client;

/// <summary>Inflates a gzip event stream as it comes and checks its events whole.</summary>
public sealed class EventReader : IDisposable
{
    private const int LineBytesMost = 256; // of a line only the beginning says what it is

    private readonly FedStream _fed = new();
    private readonly GZipStream _gzip;
    private readonly byte[] _plain = new byte[16 * 1024];
    private readonly byte[] _line = new byte[LineBytesMost];
    private int _lineLength; // of the line that is being read, beyond what is held of it
    private string? _id; // of the event that is being read
    private bool _hasData;
    private long _lastVersion = -1;

    /// <summary>Begins at the start of a stream.</summary>
    public EventReader() => _gzip = new(_fed, CompressionMode.Decompress);

    /// <summary>Content events read whole.</summary>
    public int FrameCount { get; private set; }

    /// <summary>Id of the last content event.</summary>
    public string LastId { get; private set; } = "";

    /// <summary>Takes the next compressed bytes.</summary>
    /// <exception cref="InvalidDataException">An event is broken, or older than one before it.</exception>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        _fed.Feed(bytes);
        for (int read; (read = _gzip.Read(_plain)) > 0; )
        {
            TakeLines(_plain.AsSpan(0, read));
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gzip.Dispose();

    private void TakeLines(ReadOnlySpan<byte> plain)
    {
        for (int end; (end = plain.IndexOf((byte)'\n')) >= 0; plain = plain[(end + 1)..])
        {
            Extend(plain[..end]);
            LineEnds(_line.AsSpan(0, Math.Min(_lineLength, LineBytesMost)));
            _lineLength = 0;
        }
        Extend(plain);
    }

    private void Extend(ReadOnlySpan<byte> bytes)
    {
        int room = Math.Max(LineBytesMost - _lineLength, 0);
        bytes[..Math.Min(room, bytes.Length)].CopyTo(_line.AsSpan(LineBytesMost - room));
        _lineLength += bytes.Length;
    }

    private void LineEnds(ReadOnlySpan<byte> line)
    {
        if (line.Length == 0)
        {
            Check();
            (_id, _hasData) = (null, false);
        }
        else if (line.StartsWith("id: "u8))
        {
            _id = Encoding.ASCII.GetString(line["id: "u8.Length..]);
        }
        else
        {
            _hasData |= line.StartsWith("data: "u8);
        }
    }

    private void Check()
    {
        if (_id is not { } id)
        {
            return; // a heartbeat or a retry hint
        }
        if (!_hasData)
        {
            throw new InvalidDataException($"The event {id} has no data.");
        }
        long version = EventIds.NewestVersion(id);
        if (version < _lastVersion)
        {
            throw new InvalidDataException($"The event {id} is older than the one before it.");
        }
        _lastVersion = version;
        LastId = id;
        FrameCount++;
    }

    /// <summary>A stream whose bytes are handed in; at their end a read gives none, and later goes on.</summary>
    private sealed class FedStream : Stream
    {
        private readonly MemoryStream _bytes = new();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public void Feed(ReadOnlySpan<byte> bytes)
        {
            if (_bytes.Position == _bytes.Length)
            {
                _bytes.SetLength(0);
            }
            long at = _bytes.Position;
            _bytes.Seek(0, SeekOrigin.End);
            _bytes.Write(bytes);
            _bytes.Position = at;
        }

        public override int Read(byte[] buffer, int offset, int count) => _bytes.Read(buffer, offset, count);

        public override int Read(Span<byte> buffer) => _bytes.Read(buffer);

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
