using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>What a scope of a chain holds whatever spot is: its strikes and its counts by strike.</summary>
internal sealed class ScopeBasis
{
    private const int BytesPerStrike = 242; // eight columns of numbers and what the sums carry

    /// <summary>Merges the strikes and adds up what does not move with spot.</summary>
    public ScopeBasis(ChainAnalysis analysis, ResolvedScope scope)
    {
        Slice = ChainSlice.Of(analysis, scope);
        Counts = StrikeActivity.Counts(Slice);
    }

    /// <summary>The slice at the first spot.</summary>
    public ChainSlice Slice { get; }

    /// <summary>Counts by strike; gamma is not in them.</summary>
    public StrikeActivity Counts { get; }

    /// <summary>Bytes held.</summary>
    public long Bytes => Slice.Bytes + (long)Slice.StrikeUsd.Length * BytesPerStrike;
}
