namespace Strikelight.Core.Pricing;

/// <summary>Scratch columns of <see cref="GreeksPass"/>: first what an expiry gives each of its rows.</summary>
internal static class GreeksColumn
{
    public const int Forward = 0;
    public const int Discount = 1;

    /// <summary>1/S.</summary>
    public const int PerSpot = 2;

    /// <summary>√T.</summary>
    public const int RootYears = 3;

    /// <summary>1/(2T).</summary>
    public const int HalfPerYear = 4;
    public const int Rate = 5;
    public const int Carry = 6;

    /// <summary>ln(F/R), where the logarithms of strikes are given.</summary>
    public const int LogForward = 7;

    /// <summary>ln(F/K)/s; never zero, so that its sign says which option is out of the money.</summary>
    public const int Slope = 8;

    /// <summary>s = σ√T, NaN where the row has no Greeks.</summary>
    public const int Deviation = 9;

    /// <summary>1/s.</summary>
    public const int PerDeviation = 10;

    /// <summary>Mills' ratio of h − u, or the negative one of u − h where that is larger than zero.</summary>
    public const int Near = 11;

    /// <summary>Mills' ratio of h + u.</summary>
    public const int Far = 12;

    /// <summary>Near less far.</summary>
    public const int Units = 13;

    /// <summary>DF·F·φ(d1).</summary>
    public const int Density = 14;

    /// <summary>Spot times delta.</summary>
    public const int SpotDelta = 15;

    public const int Count = 16;
}
