namespace Strikelight.Core.Pricing.American;

/// <summary>How an American value was come by.</summary>
public enum AmericanMethod : byte
{
    /// <summary>Not at all: an input is missing or impossible, and the value is not a number.</summary>
    None,

    /// <summary>The European formula: early exercise is never right, or worth less than 0.0001 USD.</summary>
    European,

    /// <summary>The exercise boundary.</summary>
    Boundary,

    /// <summary>The pair of trees: two boundaries, or inputs beyond those the boundary is solved for.</summary>
    Tree,

    /// <summary>A tree of the share less the present value of its dividends.</summary>
    DividendTree,
}
