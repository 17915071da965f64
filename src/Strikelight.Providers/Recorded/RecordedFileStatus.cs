namespace Strikelight.Providers.Recorded;

/// <summary>How far a recorded file is known to be good.</summary>
public enum RecordedFileStatus
{
    /// <summary>Not a chain, damaged, or not readable; its reason says which.</summary>
    Bad,

    /// <summary>Its beginning is that of a chain; the rest has not been read yet.</summary>
    Indexed,

    /// <summary>Read to its end.</summary>
    Read,
}
