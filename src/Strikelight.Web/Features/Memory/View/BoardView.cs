namespace Strikelight.Web.Features.Memory.View;

/// <summary>The symbols kept.</summary>
/// <param name="Symbols">Symbols with a latest chain, or on the way to one.</param>
/// <param name="SnapshotBytes">Bytes of their chains and analyses.</param>
/// <param name="Ticks">Prices between chains that moved the levels of a symbol kept.</param>
/// <param name="TickMsLast">Time to recompute its levels at the last, slowest symbol; null before the first.</param>
/// <param name="TickMsWorst">The slowest of the last sixty of any symbol; null before the first.</param>
public sealed record BoardView(int Symbols, long SnapshotBytes, long Ticks, double? TickMsLast, double? TickMsWorst);
