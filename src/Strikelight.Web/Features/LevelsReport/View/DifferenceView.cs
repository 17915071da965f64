namespace Strikelight.Web.Features.LevelsReport.View;

/// <summary>How much more often the level than the placebo; fractions, null without an answer.</summary>
/// <param name="IsPaired">Whether pairs are compared, both answers known; otherwise share with share.</param>
/// <param name="Count">Pairs; of unpaired shares the smaller number of answers.</param>
/// <param name="Estimate">Share of the levels less share of the placebos.</param>
/// <param name="Low">Lower limit of the 95 % interval.</param>
/// <param name="High">Upper limit of the 95 % interval.</param>
public sealed record DifferenceView(bool IsPaired, int Count, double? Estimate, double? Low, double? High);
