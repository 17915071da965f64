namespace Strikelight.Store.History;

/// <summary>
/// A recorded chain without its values. These fields are covered by the chain's checksum only when it is read.
/// </summary>
/// <param name="Time">Its times.</param>
/// <param name="ContractCount">Number of contracts.</param>
/// <param name="StoredBytes">Bytes of its values.</param>
public sealed record TimedChain(ChainTime Time, int ContractCount, long StoredBytes);
