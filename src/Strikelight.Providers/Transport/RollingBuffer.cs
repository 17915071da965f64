using System.Buffers;
using System.Globalization;

namespace Strikelight.Providers.Transport;

/// <summary>The few bytes between a stream and its sink: grows only for a single long token, and only so far.</summary>
internal sealed class RollingBuffer : IDisposable
{
    /// <summary>Longest single token; nothing a source sends comes near it.</summary>
    public const int TokenBytesMost = 1 << 20;

    private const int FirstBytes = 64 << 10;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _filled;

    public Memory<byte> Free => _bytes.AsMemory(_filled);

    /// <summary>Hands on what has been read; zero bytes mean the end of the stream.</summary>
    public void Pass(int readCount, IByteSink sink)
    {
        _filled += readCount;
        int done = sink.Consume(_bytes.AsSpan(0, _filled), isLast: readCount == 0);
        _bytes.AsSpan(done, _filled - done).CopyTo(_bytes);
        _filled -= done;
        if (_filled == _bytes.Length)
        {
            Grow();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _filled = 0;
    }

    private void Grow()
    {
        if (_bytes.Length >= TokenBytesMost)
        {
            throw new MalformedPayloadException(
                string.Create(CultureInfo.InvariantCulture, $"A single value is longer than {TokenBytesMost:N0} bytes.")
            );
        }
        byte[] larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
        _bytes.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
