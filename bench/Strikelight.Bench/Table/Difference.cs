namespace Strikelight.Bench.Table;

/// <summary>How far our results lie from the reference's, so that no speed is shown without agreement.</summary>
/// <param name="Largest">Largest difference over everything computed.</param>
/// <param name="Most">Largest that counts as agreement.</param>
/// <param name="Of">What differs, in which terms, from whom.</param>
internal sealed record Difference(double Largest, double Most, string Of)
{
    /// <summary>Whether both compute the same.</summary>
    public bool IsAgreement => Largest <= Most; // not for NaN
}
