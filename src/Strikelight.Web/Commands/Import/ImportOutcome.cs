namespace Strikelight.Web.Commands.Import;

/// <summary>What came of a file.</summary>
/// <param name="Kind">Whether it is in the history now.</param>
/// <param name="Detail">What it holds, or why it is not there.</param>
internal sealed record ImportOutcome(ImportOutcomeKind Kind, string Detail);
