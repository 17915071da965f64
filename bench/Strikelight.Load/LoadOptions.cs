namespace Strikelight.Load;

/// <summary>What a run does.</summary>
public sealed record LoadOptions
{
    /// <summary>Viewers at once.</summary>
    public int Viewers { get; init; } = 2000;

    /// <summary>Pages they look at, in turns.</summary>
    public IReadOnlyList<string> Pages { get; init; } = ["/walls/SPX"];

    /// <summary>Seconds of measurement once all are there.</summary>
    public int Seconds { get; init; } = 20;

    /// <summary>Seconds after all have left before memory is read again.</summary>
    public int AfterSeconds { get; init; } = 30;

    /// <summary>Viewers that inflate and check every event whole; the others check heads and times.</summary>
    public int Checked { get; init; } = 25;

    /// <summary>Runs, each with a server of its own; figures are medians.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>Most memory of the server in bytes; null without a box.</summary>
    public long? BoxBytes { get; init; }

    /// <summary>Whether the server speaks TLS itself, with a certificate of the run.</summary>
    public bool IsTls { get; init; }

    /// <summary>Times something is repeated, where a scenario repeats.</summary>
    public int Count { get; init; } = 2000;

    /// <summary>Settings of the server as <c>Section:Name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>File a table is written to; null for none.</summary>
    public string? Out { get; init; }
}
