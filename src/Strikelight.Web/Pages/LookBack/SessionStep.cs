using Strikelight.Core.Exposure;
using Strikelight.Core.Flow;
using Strikelight.Web.Pages.Levels;

namespace Strikelight.Web.Pages.LookBack;

/// <summary>
/// One chain of a session: net exposure at the strikes near its spot, its straddle, and what traded before it.
/// </summary>
public sealed class SessionStep
{
    private const int StrikesMost = 80; // a page shows forty around spot, and spot may have moved
    private const int BytesPerStrike = sizeof(double) + sizeof(double);
    private const int OwnBytes = 272;

    private readonly double[] _strikes;
    private readonly double[] _netGex;

    /// <summary>Keeps the strikes nearest to spot.</summary>
    /// <param name="at">The instant that was asked for.</param>
    /// <param name="marketTime">Market time of the chain.</param>
    /// <param name="spotUsd">Its spot.</param>
    /// <param name="exposure">Its exposure by strike; null where what counts is settled.</param>
    public SessionStep(DateTimeOffset at, DateTimeOffset marketTime, double spotUsd, ExposureByStrike? exposure)
    {
        At = at;
        MarketTime = marketTime;
        SpotUsd = spotUsd;
        int[] kept = exposure is null ? [] : StrikeWindow.Indexes(exposure.StrikeUsd, spotUsd, StrikesMost);
        _strikes = [.. kept.Select(i => exposure!.StrikeUsd[i])];
        _netGex = [.. kept.Select(i => exposure!.NetGexUsd[i])];
    }

    /// <summary>The instant that was asked for.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Market time of the chain.</summary>
    public DateTimeOffset MarketTime { get; }

    /// <summary>Its spot.</summary>
    public double SpotUsd { get; }

    /// <summary>What traded since the chain before; null without one, or where volume was taken back.</summary>
    public SignedFlow? Traded { get; init; }

    /// <summary>Mid of the straddle at the forward of the nearest settlement in scope; NaN without one.</summary>
    public double StraddleUsd { get; init; } = double.NaN;

    /// <summary>That settlement; null where nothing in scope was still to settle.</summary>
    public DateTimeOffset? StraddleSettlesAt { get; init; }

    /// <summary>Bytes held.</summary>
    public long Bytes => OwnBytes + (long)_strikes.Length * BytesPerStrike;

    /// <summary>Net exposure at a strike, USD per 1 %; NaN where it was not listed or had no gamma.</summary>
    public double NetGexUsd(double strikeUsd)
    {
        int found = Array.BinarySearch(_strikes, strikeUsd);
        return found >= 0 ? _netGex[found] : double.NaN;
    }
}
