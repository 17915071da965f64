using System.IO.Compression;

namespace Strikelight.Providers.Transport;

/// <summary>Brotli that reports damage as gzip does; the framework's own calls it an invalid operation.</summary>
/// <exception cref="InvalidDataException">Thrown by the read that meets the damage.</exception>
internal sealed class BrotliBodyStream(Stream packed)
    : ReadOnlyStream(new BrotliStream(packed, CompressionMode.Decompress))
{
    private const string Damage = "The packed data are damaged.";

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Inner.Read(buffer);
        }
        catch (InvalidOperationException error) when (error is not ObjectDisposedException)
        {
            throw new InvalidDataException(Damage, error);
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await Inner.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidOperationException error) when (error is not ObjectDisposedException)
        {
            throw new InvalidDataException(Damage, error);
        }
    }
}
