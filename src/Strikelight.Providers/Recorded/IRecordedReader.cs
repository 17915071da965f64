using Strikelight.Core.Contracts;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Recorded;

/// <summary>Reads one recorded file of a format, to its end or until it is known what the file is.</summary>
internal interface IRecordedReader : IByteSink
{
    /// <summary>The format it reads.</summary>
    RecordedFormat Format { get; }

    /// <summary>Where <see cref="RecordedAt"/> comes from.</summary>
    RecordedTimeOrigin TimeOrigin { get; }

    /// <summary>The underlying in our spelling; null where it has not been reached or cannot be told.</summary>
    string? Underlying { get; }

    /// <summary>Name of the underlying where the file gives one.</summary>
    string UnderlyingName { get; }

    /// <summary>When the file was made; null where it has not been reached or cannot be told.</summary>
    DateTimeOffset? RecordedAt { get; }

    /// <summary>The chain, once the last byte has been taken.</summary>
    /// <exception cref="MalformedPayloadException">Something a chain cannot do without is missing.</exception>
    ChainSnapshot Build(string source);
}
