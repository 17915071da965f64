namespace Strikelight.Store.History;

/// <summary>
/// The contracts that many chains of a day have in common, stored once under the hash of their content.
/// </summary>
/// <param name="Hash">Hash of the content; equal hashes are taken for equal content.</param>
/// <param name="Bytes">The encoded contracts, opaque to the store.</param>
/// <remarks>
/// Send it along with each key chain: a table that no row needs any longer is removed, and one that is already there
/// costs a comparison, which also puts right a damaged one.
/// </remarks>
public sealed record ContractTable(UInt128 Hash, ReadOnlyMemory<byte> Bytes) : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => Bytes.Length + 64;
}
