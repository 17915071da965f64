using Strikelight.Core.Exposure;

namespace Strikelight.Core.Sweep;

/// <summary>Scratch columns of <see cref="MarketSweep"/>, behind those of the exposures.</summary>
internal static class SweepColumn
{
    /// <summary>1/DF.</summary>
    public const int PerDiscount = ExposureColumn.Count;

    public const int Years = PerDiscount + 1;

    /// <summary>Undiscounted price of the out-of-the-money option.</summary>
    public const int Price = Years + 1;

    public const int Count = Price + 1;
}
