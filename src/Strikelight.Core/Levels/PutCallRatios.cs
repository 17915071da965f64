namespace Strikelight.Core.Levels;

/// <summary>Puts per call in scope; null where a side is not known or the calls are zero.</summary>
/// <param name="ByVolume">Contracts traded.</param>
/// <param name="ByOpenInterest">Contracts open.</param>
/// <param name="ByPremium">Gross premium traded in USD.</param>
public sealed record PutCallRatios(double? ByVolume, double? ByOpenInterest, double? ByPremium)
{
    /// <summary>The ratios of a scope.</summary>
    public static PutCallRatios Of(StrikeActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return new(
            Ratio(activity.Puts.Volume, activity.Calls.Volume),
            Ratio(activity.Puts.OpenInterest, activity.Calls.OpenInterest),
            Ratio(activity.Puts.PremiumUsd, activity.Calls.PremiumUsd)
        );
    }

    /// <summary>Puts per call; null where one is not known or the calls are zero.</summary>
    internal static double? Ratio(double puts, double calls) => calls > 0 && !double.IsNaN(puts) ? puts / calls : null;

    private static double? Ratio(StrikeColumn puts, StrikeColumn calls) =>
        puts.IsUnknown ? null : Ratio(puts.Total, calls.Total);
}
