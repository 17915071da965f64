namespace Strikelight.Web.Board;

/// <summary>How long prices between chains took to reach the levels of a symbol.</summary>
/// <param name="Count">Ticks published since the symbol came onto the board.</param>
/// <param name="LastMs">Milliseconds of the last: Greeks and every definition of levels in use.</param>
/// <param name="WorstMs">Slowest of the last <see cref="Remembered"/>.</param>
public sealed record TickFigures(long Count, double LastMs, double WorstMs)
{
    /// <summary>Ticks the worst is taken of.</summary>
    public const int Remembered = 60;

    /// <summary>Before the first tick.</summary>
    public static TickFigures None { get; } = new(0, 0, 0);
}
