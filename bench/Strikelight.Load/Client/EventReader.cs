using System.IO.Compression;
using System.Text;

namespace Strikelight.Load.Client;

/// <summary>Inflates a gzip event stream as it comes and checks its events whole.</summary>
public sealed class EventReader : IDisposable
{
    private readonly FedStream _fed = new();
    private readonly GZipStream _gzip;
    private readonly byte[] _plain = new byte[16 * 1024];
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _text = new();
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
        char[] chars = new char[_plain.Length];
        while (true)
        {
            int read = _gzip.Read(_plain);
            if (read == 0)
            {
                return;
            }
            int count = _decoder.GetChars(_plain.AsSpan(0, read), chars, flush: false);
            _text.Append(chars, 0, count);
            TakeEvents();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gzip.Dispose();

    private void TakeEvents()
    {
        string text = _text.ToString();
        int begin = 0;
        for (int end; (end = text.IndexOf("\n\n", begin, StringComparison.Ordinal)) >= 0; begin = end + 2)
        {
            Check(text[begin..end].Split('\n'));
        }
        _text.Remove(0, begin);
    }

    private void Check(string[] lines)
    {
        string? id = Array.Find(lines, line => line.StartsWith("id: ", StringComparison.Ordinal))?[4..];
        if (id is null)
        {
            return; // a heartbeat or a retry hint
        }
        if (!Array.Exists(lines, line => line.StartsWith("data: ", StringComparison.Ordinal)))
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
