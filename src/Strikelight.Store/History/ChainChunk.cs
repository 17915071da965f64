namespace Strikelight.Store.History;

/// <summary>One recorded chain.</summary>
/// <param name="Owner">Source and symbol.</param>
/// <param name="Time">Its times; of two chains with one market time the first stays.</param>
/// <param name="ContractsHash">Hash of its <see cref="ContractTable"/>, which must be stored before it.</param>
/// <param name="ContractCount">Number of contracts.</param>
/// <param name="Bytes">The encoded values, opaque to the store.</param>
public sealed record ChainChunk(
    SourceSymbol Owner,
    ChainTime Time,
    UInt128 ContractsHash,
    int ContractCount,
    ReadOnlyMemory<byte> Bytes
) : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => Bytes.Length + 160;
}
