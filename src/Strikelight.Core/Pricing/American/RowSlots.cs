using System.Runtime.CompilerServices;

namespace Strikelight.Core.Pricing.American;

/// <summary>Where in its columns a block keeps a contract.</summary>
[InlineArray(AmericanBlock.RowsMost)]
internal struct RowSlots
{
    private byte _first;
}
