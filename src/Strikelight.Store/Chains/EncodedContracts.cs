namespace Strikelight.Store.Chains;

/// <summary>A contract table as bytes, named by its content.</summary>
/// <param name="Key">XxHash128 of the table before it was packed: the same contracts have the same key.</param>
/// <param name="Bytes">The blob; owned by the receiver.</param>
public sealed record EncodedContracts(UInt128 Key, byte[] Bytes);
