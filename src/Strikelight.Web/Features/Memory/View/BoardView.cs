namespace Strikelight.Web.Features.Memory.View;

/// <summary>The symbols kept.</summary>
/// <param name="Symbols">Symbols with a latest chain, or on the way to one.</param>
/// <param name="SnapshotBytes">Bytes of their chains and analyses.</param>
public sealed record BoardView(int Symbols, long SnapshotBytes);
