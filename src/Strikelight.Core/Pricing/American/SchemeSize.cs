namespace Strikelight.Core.Pricing.American;

/// <summary>How finely the exercise boundary and its integrals are resolved.</summary>
/// <param name="Nodes">Times at which the boundary is known, expiry itself not counted.</param>
/// <param name="Points">Points of each integral that the boundary has to satisfy.</param>
/// <param name="PricePoints">Points of the integral that prices.</param>
/// <param name="Starts">Newton steps of the approximate boundary to start from, now.</param>
/// <param name="OtherStarts">The same at the other nodes, which start from the shape of a closed form.</param>
/// <param name="Rounds">Rounds of the fixed point.</param>
internal sealed record SchemeSize(int Nodes, int Points, int PricePoints, int Starts, int OtherStarts, int Rounds)
{
    /// <summary>A premium that is proven to be below this in USD is not computed.</summary>
    public double NegligibleUsd { get; init; } = EarlyExercise.NegligibleUsd;
}
