namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>What a symbol brings to a comparison.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Value">Its figure in the unit of the comparison.</param>
/// <param name="Text">The figure in words, or why there is none.</param>
public sealed record DivergenceInputView(string Symbol, double? Value, string Text);
