namespace Strikelight.Load.Scenarios;

/// <summary>What recording many symbols takes, on disk and in memory.</summary>
public sealed record RecordResult
{
    /// <summary>Symbols that were recorded.</summary>
    public required int Symbols { get; init; }

    /// <summary>Symbols the server would not record for want of memory.</summary>
    public required int RefusedSymbols { get; init; }

    /// <summary>Contracts of all of them, one chain each.</summary>
    public required long Contracts { get; init; }

    /// <summary>Sessions of which a part was recorded before the measurement.</summary>
    public required int Days { get; init; }

    /// <summary>Chains in the history at the end.</summary>
    public required long Chains { get; init; }

    /// <summary>Pages of the past that were read while the measured part was recorded.</summary>
    public required int PagesRead { get; init; }

    /// <summary>Pages that failed.</summary>
    public required int Errors { get; init; }

    /// <summary>Bytes a contract takes in a stored chain, keys and differences as they came.</summary>
    public required double BytesPerContractRow { get; init; }

    /// <summary>Bytes of a minute of levels.</summary>
    public required double BytesPerLevelMinute { get; init; }

    /// <summary>Bytes of what traded between two chains a market minute apart, mean; NaN without any.</summary>
    public required double BytesPerStep { get; init; }

    /// <summary>Bytes of a symbol's running session at a chain a minute, before anything is thinned.</summary>
    public required long BytesPerSymbolDay { get; init; }

    /// <summary>Bytes of a symbol's session within the month of which one chain in five minutes stays.</summary>
    public required long BytesPerSymbolDayThinned { get; init; }

    /// <summary>Bytes of a symbol's session older than that: its last chain, levels and open interest.</summary>
    public required long BytesPerSymbolDayOld { get; init; }

    /// <summary>Bytes of all symbols after a year, thinned as by default.</summary>
    public required long BytesPerYear { get; init; }

    /// <summary>Resident bytes, median while recording and reading.</summary>
    public required long RssBytes { get; init; }

    /// <summary>Most resident bytes of the server that was measured, mapped files included.</summary>
    public required long RssMostBytes { get; init; }

    /// <summary>Most resident bytes without mapped files, of samples.</summary>
    public required long OwnMostBytes { get; init; }

    /// <summary>
    /// Most bytes that count against the budget, of samples, the kernel's for sockets apart: those without files, and
    /// of the files the code that runs all the time.
    /// </summary>
    public required long UsedMostBytes { get; init; }

    /// <summary>Processor seconds of the server that was measured, start included.</summary>
    public required double CpuSeconds { get; init; }

    /// <summary>Chains written by the server that was measured.</summary>
    public required long ChainsWritten { get; init; }

    /// <summary>Steps between chains whose trades are not known, since what the poll before said was let go.</summary>
    public required long StepsLost { get; init; }

    /// <summary>The budget of the server.</summary>
    public required long BudgetBytes { get; init; }

    /// <summary>How short memory was at the end.</summary>
    public required string Pressure { get; init; }

    /// <summary>What kept the server's memory.</summary>
    public required string Box { get; init; }
}
