namespace Strikelight.Store.History;

/// <summary>Outcomes of levels.</summary>
public interface IOutcomeHistory
{
    /// <summary>
    /// All outcomes of a source in a range of days, in the order in which they were first stored. Streamed.
    /// </summary>
    IAsyncEnumerable<Stored<DayOutcome>> ScanAsync(string source, DayRange days, CancellationToken cancellation);
}
