namespace Strikelight.Core.Exposure;

/// <summary>What happens to volatilities when spot is imagined elsewhere.</summary>
public enum SmileDynamics : byte
{
    /// <summary>Each strike keeps its volatility; the default, and what most published profiles assume.</summary>
    StickyStrike,

    /// <summary>Each ratio of strike to forward keeps its volatility: the smile moves along with spot.</summary>
    StickyMoneyness,
}
