namespace Strikelight.Load.Scenarios;

/// <summary>What a scenario found.</summary>
/// <param name="Text">For people.</param>
/// <param name="Figures">For programs: written as one JSON object.</param>
/// <param name="HasFailed">Whether something went wrong that must not.</param>
public sealed record ScenarioReport(string Text, object Figures, bool HasFailed);
