namespace Strikelight.Web.Features.ZeroDte.View;

/// <summary>What the symbols say about each other in one figure.</summary>
/// <param name="Kind">zeroGammaSide, returnSpread or putCallPercentile.</param>
/// <param name="IsDivergent">Whether they differ; null where fewer than two symbols have the figure.</param>
/// <param name="Statement">One sentence.</param>
/// <param name="Inputs">The figures it rests on, one a symbol.</param>
public sealed record DivergenceView(
    string Kind,
    bool? IsDivergent,
    string Statement,
    IReadOnlyList<DivergenceInputView> Inputs
);
