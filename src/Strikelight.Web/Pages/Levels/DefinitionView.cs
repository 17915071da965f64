namespace Strikelight.Web.Pages.Levels;

/// <summary>Which definitions the numbers of a view follow.</summary>
/// <param name="Sign">Name of the sign convention.</param>
/// <param name="SignText">What it assumes.</param>
/// <param name="WallMeasure">What a wall has most of.</param>
/// <param name="Scope">Which expiries count.</param>
/// <param name="ScopeExpiries">How many expiry dates that is.</param>
/// <param name="Model">Whose arithmetic totals and zero gamma follow.</param>
/// <param name="ModelText">What that means.</param>
/// <param name="GexUnit">Unit of exposure in this JSON.</param>
public sealed record DefinitionView(
    string Sign,
    string SignText,
    string WallMeasure,
    string Scope,
    int ScopeExpiries,
    string Model,
    string ModelText,
    string GexUnit
);
