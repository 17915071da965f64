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

    /// <summary>A file of the options desk: quotes of Yahoo, Greeks of Cboe.</summary>
    OptionsDesk,

    /// <summary>A chain of Schwab or TD Ameritrade.</summary>
    BrokerChain,

    /// <summary>An end-of-day universe.</summary>
    EndOfDay,
}
