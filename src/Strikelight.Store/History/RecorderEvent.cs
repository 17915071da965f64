namespace Strikelight.Store.History;

/// <summary>
/// A start, stop, gap or lost step of recording; written again with the same kind and start, it replaces the earlier.
/// </summary>
/// <param name="Owner">Source and symbol; an empty symbol stands for the source.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Range">From when to when; both the same for a start and a stop.</param>
/// <param name="Reason">One sentence for people, empty if there is nothing to say.</param>
public sealed record RecorderEvent(SourceSymbol Owner, RecorderEventKind Kind, TimeRange Range, string Reason)
    : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => (Reason.Length * sizeof(char)) + 128;
}
