namespace Strikelight.Providers.Transport;

/// <summary>A parser that is handed bytes as they arrive.</summary>
internal interface IByteSink
{
    /// <summary>Whether the sink has all it wants, so that the rest need not be read.</summary>
    bool IsSated { get; }

    /// <summary>Takes what is complete in <paramref name="bytes"/>.</summary>
    /// <param name="bytes">What an earlier call left over, then what arrived since.</param>
    /// <param name="isLast">Nothing follows: whatever is left over is incomplete for good.</param>
    /// <returns>Bytes done with; the rest comes again with more behind it.</returns>
    /// <exception cref="MalformedPayloadException">The bytes are not what they should be.</exception>
    int Consume(ReadOnlySpan<byte> bytes, bool isLast);
}
