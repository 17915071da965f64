namespace Strikelight.Web.Pages.LookBack;

/// <summary>What was expected at a close of the move to a later settlement. Immutable.</summary>
/// <param name="MarketTime">Market time of the chain that says it.</param>
/// <param name="MoveUsd">One standard deviation to the settlement.</param>
/// <param name="StraddleUsd">The straddle at the forward; NaN where missing.</param>
public sealed record CloseMove(DateTimeOffset MarketTime, double MoveUsd, double StraddleUsd) : ILookBackResult
{
    /// <inheritdoc />
    public long Bytes => 64;
}
