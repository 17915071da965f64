using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>What the rows of one series share in a profile.</summary>
internal sealed class ProfileExpiry
{
    /// <summary>Takes the terms at the spot in the middle of the grid.</summary>
    public ProfileExpiry(in ExpiryTerms terms, SmileGrid? smile)
    {
        RootYears = terms.RootYears;
        HalfPerYear = 0.5 / terms.Years;
        CarryPerYear = terms.CarryPerYear;
        YieldPerYear = terms.RatePerYear - terms.CarryPerYear;
        Smile = smile;
    }

    public double RootYears { get; }

    public double HalfPerYear { get; }

    public double CarryPerYear { get; }

    public double YieldPerYear { get; }

    /// <summary>The smile that moves along with spot; null where strikes keep their volatility.</summary>
    public SmileGrid? Smile { get; }
}
