namespace Strikelight.Core.Contracts;

/// <summary>Whether a contract of the chain takes part in any number.</summary>
public enum ContractStatus : byte
{
    /// <summary>Not looked at: never left in a built chain.</summary>
    NotChecked,

    /// <summary>Takes part in open interest, volume and, where its volatility is known, exposure.</summary>
    Used,

    /// <summary>Still listed after its settlement: kept for comparison, in no sum.</summary>
    Expired,
}
