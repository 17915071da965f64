namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>A kind of level that is judged.</summary>
/// <param name="Figure">Its figure in a stored minute.</param>
/// <param name="Id">Stored id: part of what seeds the placebo by chance, so it never changes.</param>
/// <param name="Title">Name for people.</param>
public sealed record OutcomeKind(ushort Figure, string Id, string Title);
