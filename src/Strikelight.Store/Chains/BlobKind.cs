namespace Strikelight.Store.Chains;

/// <summary>What a blob holds; stored.</summary>
internal enum BlobKind : byte
{
    None = 0,
    Contracts = 1,
    Key = 2,
    Difference = 3,
}
