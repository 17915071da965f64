namespace Strikelight.Core.Surface;

/// <summary>Volatilities of the call and the put of one delta; NaN where a quoted strike does not reach it.</summary>
/// <param name="Call">Annual volatility of the call, a fraction.</param>
/// <param name="Put">Of the put.</param>
/// <param name="RiskReversal">Call less put.</param>
/// <param name="Butterfly">Mean of both less the volatility at the forward.</param>
/// <param name="Text">Why something is missing, as a sentence; empty where nothing is.</param>
public sealed record SkewWing(double Call, double Put, double RiskReversal, double Butterfly, string Text)
{
    /// <summary>The wing of two points of a smile; what is not quoted is missing, not an extrapolation.</summary>
    /// <param name="call">The call's strike.</param>
    /// <param name="put">The put's.</param>
    /// <param name="atmVolatility">Annual volatility at the forward.</param>
    internal static SkewWing Of(DeltaPoint call, DeltaPoint put, double atmVolatility)
    {
        double ofCall = call.IsQuoted ? call.Volatility : double.NaN;
        double ofPut = put.IsQuoted ? put.Volatility : double.NaN;
        string why = (call.IsQuoted, put.IsQuoted) switch
        {
            (true, true) => "",
            (true, false) => "The put's strike lies below the quotes.",
            (false, true) => "The call's strike lies above the quotes.",
            _ => "Both strikes lie beyond the quotes.",
        };
        return new(ofCall, ofPut, ofCall - ofPut, 0.5 * (ofCall + ofPut) - atmVolatility, why);
    }

    internal static SkewWing Missing(string why) => new(double.NaN, double.NaN, double.NaN, double.NaN, why);
}
