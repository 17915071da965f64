using Strikelight.Core.Contracts;

namespace Strikelight.Core.Levels;

/// <summary>The sums of one side that do not move with spot.</summary>
internal sealed class CountSums(int strikeCount)
{
    private readonly ColumnSums _openInterest = new(strikeCount);
    private readonly ColumnSums _volume = new(strikeCount);
    private readonly ColumnSums _openInterestChange = new(strikeCount);
    private readonly ColumnSums _premium = new(strikeCount);

    public void Add(ChainSnapshot chain, int contract, int strikeIndex, int multiplier)
    {
        _openInterest.Add(strikeIndex, OrMissing(chain.OpenInterest[contract]));
        _volume.Add(strikeIndex, OrMissing(chain.Volume[contract]));
        _openInterestChange.Add(strikeIndex, OrMissing(chain.OpenInterestChange[contract]));
        _premium.Add(strikeIndex, GrossPremium.Of(chain, contract, multiplier).PremiumUsd);
    }

    public SideActivity ToActivity() =>
        new()
        {
            OpenInterest = _openInterest.ToColumn(),
            Volume = _volume.ToColumn(),
            OpenInterestChange = _openInterestChange.ToColumn(),
            PremiumUsd = _premium.ToColumn(),
            GammaUsd = new ColumnSums(0).ToColumn(),
        };

    /// <summary>A count as a number; NaN where the source does not say.</summary>
    internal static double OrMissing(int count) => count == ChainSnapshot.MissingCount ? double.NaN : count;
}
