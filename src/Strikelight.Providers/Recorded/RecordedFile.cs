namespace Strikelight.Providers.Recorded;

/// <summary>One file of the folder: what it is, or why it cannot be used.</summary>
/// <param name="Name">Path below the folder, with forward slashes.</param>
/// <param name="Status">How far it is known to be good.</param>
/// <param name="Reason">One sentence where it is bad or its time is inferred; empty otherwise.</param>
public sealed record RecordedFile(string Name, RecordedFileStatus Status, string Reason)
{
    /// <summary>What it holds.</summary>
    public RecordedFormat Format { get; init; }

    /// <summary>Underlying in our spelling; empty for a bad file.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Name of the underlying where the file gives one.</summary>
    public string UnderlyingName { get; init; } = "";

    /// <summary>When it was recorded, UTC; null for a bad file.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Size on disk, packed or not.</summary>
    public long FileBytes { get; init; }

    /// <summary>Where <see cref="RecordedAt"/> comes from.</summary>
    public RecordedTimeOrigin TimeOrigin { get; init; }
}
