namespace Strikelight.Core.Pricing;

/// <summary>Rows of a column that share an expiry.</summary>
internal interface IContractRun
{
    /// <summary>Spot, forward, discount factor and time.</summary>
    ExpiryTerms Terms { get; }

    /// <summary>First row.</summary>
    int Start { get; }

    /// <summary>The row behind the last.</summary>
    int End { get; }
}
