namespace Strikelight.Core.Pricing.American;

/// <summary>Puts as a kernel wants them, one column a quantity, all of one length.</summary>
/// <param name="spot">S.</param>
/// <param name="strike">K.</param>
/// <param name="growth">rT, positive.</param>
/// <param name="payout">qT.</param>
/// <param name="deviation">σ√T.</param>
internal readonly ref struct PutColumns(
    Span<double> spot,
    Span<double> strike,
    Span<double> growth,
    Span<double> payout,
    Span<double> deviation
)
{
    public readonly Span<double> Spot = spot;
    public readonly Span<double> Strike = strike;
    public readonly Span<double> Growth = growth;
    public readonly Span<double> Payout = payout;
    public readonly Span<double> Deviation = deviation;
}
