using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Core.Candles;

namespace Strikelight.Web.Recorder.Bars;

/// <summary>Bars made of the prices that polls found, session by session.</summary>
/// <remarks>
/// A bar is what was looked at: the first, highest, lowest and last price found in it. A bar in which nobody looked is
/// no bar, and its start is listed as a gap. The price of the close itself belongs to the session's last bar.
/// </remarks>
internal sealed class PolledBars(TimeSpan interval)
{
    private readonly long _step = (long)interval.TotalSeconds;
    private readonly List<long> _starts = [];
    private readonly List<double> _open = [];
    private readonly List<double> _high = [];
    private readonly List<double> _low = [];
    private readonly List<double> _close = [];
    private readonly ImmutableArray<long>.Builder _gaps = ImmutableArray.CreateBuilder<long>();

    /// <summary>Bars so far.</summary>
    public int Count => _starts.Count;

    /// <summary>Starts of bars in which nobody looked.</summary>
    public ImmutableArray<long> Gaps => _gaps.ToImmutable();

    /// <summary>The bars.</summary>
    public CandleSeries Series()
    {
        double[] volume = new double[Count];
        Array.Fill(volume, double.NaN);
        return new(interval, [.. _starts], [.. _open], [.. _high], [.. _low], [.. _close], volume);
    }

    /// <summary>Adds a session later than those before; one without a point is left out as a whole.</summary>
    /// <param name="session">The session.</param>
    /// <param name="points">What polls found, ascending; other times are passed over.</param>
    /// <param name="until">Points after this time are not known yet.</param>
    public void Add(TradingSession session, IReadOnlyList<PricePoint> points, DateTimeOffset until)
    {
        long opens = session.OpensAt.ToUnixTimeSeconds();
        long closes = session.ClosesAt.ToUnixTimeSeconds();
        long last = Math.Min(until.ToUnixTimeSeconds(), closes);
        PricePoint[] known = [.. points.Where(point => point.UnixSeconds >= opens && point.UnixSeconds <= last)];
        if (known.Length == 0)
        {
            return;
        }
        long next = opens;
        foreach (IGrouping<long, PricePoint> bar in known.GroupBy(point => StartOf(point.UnixSeconds, opens, closes)))
        {
            AddGaps(ref next, bar.Key);
            _starts.Add(bar.Key);
            _open.Add(bar.First().PriceUsd);
            _high.Add(bar.Max(point => point.PriceUsd));
            _low.Add(bar.Min(point => point.PriceUsd));
            _close.Add(bar.Last().PriceUsd);
            next = bar.Key + _step;
        }
        if (last == closes)
        {
            AddGaps(ref next, closes); // the session is over: its end was missed
        }
    }

    private long StartOf(long at, long opens, long closes) =>
        opens + ((Math.Min(at, closes - 1) - opens) / _step * _step);

    private void AddGaps(ref long next, long end)
    {
        for (; next < end; next += _step)
        {
            _gaps.Add(next);
        }
    }
}
