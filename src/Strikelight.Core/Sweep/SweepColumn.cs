using Strikelight.Core.Exposure;

namespace Strikelight.Core.Sweep;

/// <summary>Scratch columns of <see cref="MarketSweep"/>, behind those of the exposures.</summary>
internal static class SweepColumn
{
    /// <summary>1/DF.</summary>
    public const int PerDiscount = ExposureColumn.Count;

    /// <summary>Undiscounted price of the out-of-the-money option.</summary>
    public const int Price = PerDiscount + 1;
    public const int Strike = Price + 1;

    /// <summary>|ln(K/F)|.</summary>
    public const int Moneyness = Strike + 1;
    public const int VegaOverPrice = Moneyness + 1;
    public const int Units = VegaOverPrice + 1;

    /// <summary>The deviation before a second step.</summary>
    public const int Before = Units + 1;

    /// <summary>The size of the step before a second one, over the deviation.</summary>
    public const int Step = Before + 1;

    public const int Count = Step + 1;
}
