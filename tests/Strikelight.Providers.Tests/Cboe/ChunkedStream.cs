using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Tests.Cboe;

/// <summary>
/// Hands out its bytes in pieces: up to <c>first</c> in the first read, <c>then</c> in each later one.
/// </summary>
internal sealed class ChunkedStream(byte[] bytes, int first, int then) : ReadOnlyStream(Null)
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        int wanted = _position == 0 ? first : then;
        int count = Math.Min(Math.Min(wanted, buffer.Length), bytes.Length - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Read(buffer.Span));
}
