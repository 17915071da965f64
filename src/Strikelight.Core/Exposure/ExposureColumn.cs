using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Scratch columns of <see cref="ExposurePass"/>; those that Greeks need too stand where theirs do.</summary>
internal static class ExposureColumn
{
    public const int Forward = GreeksColumn.Forward;
    public const int RootYears = GreeksColumn.RootYears;
    public const int HalfPerYear = GreeksColumn.HalfPerYear;
    public const int Carry = GreeksColumn.Carry;
    public const int LogForward = GreeksColumn.LogForward;
    public const int Slope = GreeksColumn.Slope;
    public const int Deviation = GreeksColumn.Deviation;
    public const int PerDeviation = GreeksColumn.PerDeviation;

    /// <summary>DF·F·multiplier: dollars of stock under a contract of delta one.</summary>
    public const int Dollars = GreeksColumn.Discount;

    /// <summary>q = r − b.</summary>
    public const int Yield = GreeksColumn.Rate;

    public const int Gex = GreeksColumn.PerSpot;
    public const int Dex = GreeksColumn.Near;
    public const int Vanna = GreeksColumn.Far;
    public const int Charm = GreeksColumn.Units;
    public const int Position = GreeksColumn.Density;

    /// <summary>1 for a call, −1 for a put.</summary>
    public const int Sign = GreeksColumn.SpotDelta;

    /// <summary>Sums over rows.</summary>
    public const int Sums = GreeksColumn.Count;

    public const int Count = Sums + 1;
}
