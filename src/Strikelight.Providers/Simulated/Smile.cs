using System.Runtime.InteropServices;

namespace Strikelight.Providers.Simulated;

/// <summary>Forward and standard deviations by strike of one expiry at one instant.</summary>
/// <remarks>
/// The ratio of a strike's volatility to that at the forward is a hyperbola in standardised moneyness
/// ln(K/F) / deviation: straight wings, as real chains show them far out, joined smoothly, and 1 at the forward.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Smile
{
    private const double RatioLeast = 0.35;

    private readonly double _level;
    private readonly double _tilt;
    private readonly double _bend;
    private readonly double _centre;
    private readonly double _roundness;

    public Smile(double forward, double years, double deviation, Wings wings)
    {
        Forward = forward;
        Years = years;
        Deviation = deviation;
        Discount = Math.Exp(-SimulatedPricer.Rate * years);
        _bend = 0.5 * (wings.Left + wings.Right);
        _tilt = 0.5 * (wings.Right - wings.Left);
        _centre = wings.Centre;
        _roundness = wings.Roundness * wings.Roundness;
        _level = 1 + _tilt * _centre - _bend * Math.Sqrt(_centre * _centre + _roundness);
    }

    public double Forward { get; }

    public double Discount { get; }

    /// <summary>Calendar years to settlement.</summary>
    public double Years { get; }

    /// <summary>Standard deviation of the log price until settlement, at the forward.</summary>
    public double Deviation { get; }

    public double DeviationAt(double strike)
    {
        double x = Math.Log(strike / Forward) / Deviation - _centre;
        double ratio = _level + _tilt * x + _bend * Math.Sqrt(x * x + _roundness);
        return Deviation * Math.Max(ratio, RatioLeast);
    }

    public OptionValue Value(double strike) => SimulatedPricer.Value(Forward, strike, DeviationAt(strike), Discount);

    /// <summary>Shape of the hyperbola.</summary>
    /// <param name="Left">Slope of the wing below the money, a standard deviation.</param>
    /// <param name="Right">Slope of the wing above.</param>
    /// <param name="Centre">Where the wings would meet.</param>
    /// <param name="Roundness">Over how many standard deviations they are joined.</param>
    [StructLayout(LayoutKind.Auto)]
    public readonly record struct Wings(double Left, double Right, double Centre, double Roundness);
}
