namespace Strikelight.Providers.Recorded;

/// <summary>What a recorded file holds, told by its content.</summary>
public enum RecordedFormat
{
    /// <summary>Nothing we can read.</summary>
    Unknown,

    /// <summary>An answer of Cboe's delayed quotes.</summary>
    CboeJson,

    /// <summary>Cboe's quote table as one downloads it.</summary>
    CboeQuoteTable,
}
