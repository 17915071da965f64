namespace Strikelight.Core.Outcomes;

/// <summary>How often price ended within the move that was expected of it.</summary>
/// <param name="Held">Days on which it did.</param>
/// <param name="Count">Days that are known.</param>
/// <remarks>docs/math/expected-move.md.</remarks>
public sealed record HeldMoves(int Held, int Count)
{
    /// <summary>Share of the known days, 0 to 1; NaN without one.</summary>
    public double Share => (double)Held / Count;

    /// <summary>95 % interval of the share.</summary>
    public ScoreInterval Interval => ScoreIntervals.Wilson(Held, Count);

    /// <summary>Counts moves.</summary>
    /// <param name="moves">Size of each day's move in expected moves; NaN is a day that is not known.</param>
    public static HeldMoves Of(IEnumerable<double> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        int held = 0;
        int count = 0;
        foreach (double move in moves)
        {
            count += double.IsNaN(move) ? 0 : 1;
            held += move <= 1 ? 1 : 0;
        }
        return new(held, count);
    }
}
