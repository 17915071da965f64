using Strikelight.Core.Exposure;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Net gamma exposure by strike of one past chain, of the strikes nearest to its spot. Immutable.</summary>
public sealed class PastStrikes : ILookBackResult
{
    private const int StrikesMost = 200; // the widest window shows a hundred, and spot may have moved
    private const int BytesPerStrike = sizeof(double) + sizeof(double);

    private readonly double[] _strikes;
    private readonly double[] _netGex;

    /// <summary>Keeps the strikes nearest to spot.</summary>
    /// <param name="marketTime">Market time of the chain.</param>
    /// <param name="exposure">Its exposure by strike.</param>
    /// <param name="spotUsd">Its spot.</param>
    public PastStrikes(DateTimeOffset marketTime, ExposureByStrike exposure, double spotUsd)
    {
        ArgumentNullException.ThrowIfNull(exposure);
        MarketTime = marketTime;
        int[] kept = StrikeWindow.Indexes(exposure.StrikeUsd, spotUsd, StrikesMost);
        _strikes = [.. kept.Select(i => exposure.StrikeUsd[i])];
        _netGex = [.. kept.Select(i => exposure.NetGexUsd[i])];
    }

    /// <summary>Market time of the chain.</summary>
    public DateTimeOffset MarketTime { get; }

    /// <inheritdoc />
    public long Bytes => (long)_strikes.Length * BytesPerStrike;

    /// <summary>Net exposure at a strike, USD per 1 %; NaN where it was not listed or had no gamma.</summary>
    public double NetGexUsd(double strikeUsd)
    {
        int found = Array.BinarySearch(_strikes, strikeUsd);
        return found >= 0 ? _netGex[found] : double.NaN;
    }
}
