using System.Runtime.CompilerServices;

namespace Strikelight.Core.Pricing.American;

/// <summary>What computes each contract of a block.</summary>
[InlineArray(AmericanBlock.RowsMost)]
internal struct RowMethods
{
    private AmericanMethod _first;
}
