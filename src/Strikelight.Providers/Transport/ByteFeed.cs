namespace Strikelight.Providers.Transport;

/// <summary>Drives a sink from a stream: waiting for a socket, or straight through a local file.</summary>
internal static class ByteFeed
{
    public static async ValueTask RunAsync(Stream source, IByteSink sink, CancellationToken cancellation)
    {
        using RollingBuffer buffer = new();
        int readCount;
        do
        {
            readCount = await source.ReadAsync(buffer.Free, cancellation);
            buffer.Pass(readCount, sink);
        } while (readCount > 0 && !sink.IsSated);
    }

    public static void Run(Stream source, IByteSink sink)
    {
        using RollingBuffer buffer = new();
        int readCount;
        do
        {
            readCount = source.Read(buffer.Free.Span);
            buffer.Pass(readCount, sink);
        } while (readCount > 0 && !sink.IsSated);
    }
}
