using System.Globalization;

namespace Strikelight.Providers.Transport;

/// <summary>Counts the bytes read through it and stops at a cap.</summary>
/// <remarks>Stands behind the decompressor: a small answer may unpack to a thousand times its size.</remarks>
/// <exception cref="PayloadTooLargeException">Thrown by the read that passes the cap.</exception>
internal sealed class CountingStream(Stream inner, long bytesMost) : ReadOnlyStream(inner)
{
    public long ByteCount { get; private set; }

    public override int Read(Span<byte> buffer) => Counted(Inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer,
        CancellationToken cancellationToken = default
    ) => Counted(await Inner.ReadAsync(buffer, cancellationToken));

    private int Counted(int readCount)
    {
        ByteCount += readCount;
        if (ByteCount > bytesMost)
        {
            throw new PayloadTooLargeException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"It unpacks to more than the {bytesMost:N0} bytes allowed."
                )
            );
        }
        return readCount;
    }
}
