using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Hosting;

/// <summary>What a connection may take of the server. Section <c>Connections</c>.</summary>
public sealed class ConnectionOptions
{
    /// <summary>Most connections at once, one more is closed unanswered; unset: streams and a quarter.</summary>
    [Range(1, 1_000_000)]
    public long? Most { get; set; }

    /// <summary>Longest request line in bytes.</summary>
    [Range(256, 65_536)]
    public int RequestLineBytes { get; set; } = 4096;

    /// <summary>Most bytes of all request headers.</summary>
    [Range(1024, 262_144)]
    public int HeaderBytes { get; set; } = 16 * 1024;

    /// <summary>Most request headers.</summary>
    [Range(8, 1000)]
    public int HeaderCount { get; set; } = 50;

    /// <summary>Seconds in which the headers must have come.</summary>
    [Range(1, 300)]
    public int HeaderSeconds { get; set; } = 5;

    /// <summary>Seconds a connection may idle between requests.</summary>
    [Range(1, 3600)]
    public int KeepAliveSeconds { get; set; } = 60;

    /// <summary>Most bytes of a request's body; nothing here takes more.</summary>
    [Range(0, 16_777_216)]
    public long BodyBytes { get; set; } = 64 * 1024;

    /// <summary>Bytes of an answer that wait in the server for a slow reader.</summary>
    [Range(4096, 1_048_576)]
    public int ResponseBufferBytes { get; set; } = 16 * 1024;

    /// <summary>Least bytes a second at which an answer must be read; five seconds are given anyway.</summary>
    [Range(1, 1_048_576)]
    public int LeastReadBytesPerSecond { get; set; } = 4096;

    /// <summary>Bytes the kernel may hold a connection: set on the listening socket, which each inherits.</summary>
    [Range(4096, 4_194_304)]
    public int SendBufferBytes { get; set; } = 32 * 1024;

    /// <summary>Connections that may wait to be taken when a crowd comes; the system may allow fewer.</summary>
    [Range(16, 65_535)]
    public int Backlog { get; set; } = 4096;

    /// <summary>Seconds in which open answers and streams end when the server stops.</summary>
    [Range(1, 60)]
    public int DrainSeconds { get; set; } = 5;
}
