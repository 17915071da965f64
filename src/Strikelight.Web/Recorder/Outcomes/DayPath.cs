using Strikelight.Core.Outcomes;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>The prices of a session, and how much of it they cover; immutable.</summary>
/// <param name="Origin">Where they come from.</param>
/// <param name="Prices">The prices.</param>
/// <param name="Coverage">Share of the time under test that they cover, 0 to 1.</param>
internal sealed record DayPath(PathOrigin Origin, PricePath Prices, double Coverage);
