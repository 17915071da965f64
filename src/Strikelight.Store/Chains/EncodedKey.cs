namespace Strikelight.Store.Chains;

/// <summary>A chain written whole: what to store, and what later differences are made against.</summary>
/// <param name="Key">To keep as long as differences to it are written.</param>
/// <param name="Contracts">The contract table, to store once for each of its keys; shared with the key.</param>
/// <param name="Bytes">The values; shared with the key, so not to be changed.</param>
public sealed record EncodedKey(ChainKey Key, EncodedContracts Contracts, byte[] Bytes);
