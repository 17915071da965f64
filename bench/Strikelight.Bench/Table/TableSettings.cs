namespace Strikelight.Bench.Table;

/// <summary>How long the table may take.</summary>
/// <param name="Blocks">Times that each variant is measured; odd, so that the median is one of them.</param>
/// <param name="BlockTime">How long one measurement lasts at least; a longer single call is one block.</param>
/// <param name="WarmUpTime">Time each variant runs before it is measured.</param>
internal sealed record TableSettings(int Blocks, TimeSpan BlockTime, TimeSpan WarmUpTime)
{
    public static TableSettings Full { get; } =
        new(Blocks: 45, TimeSpan.FromMilliseconds(2), TimeSpan.FromMilliseconds(150));

    public static TableSettings Quick { get; } =
        new(Blocks: 9, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(40));
}
