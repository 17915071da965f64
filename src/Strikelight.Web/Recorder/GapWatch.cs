using Strikelight.Core.Calendar;

namespace Strikelight.Web.Recorder;

/// <summary>What is owed of a followed symbol: finds where a gap begins and where it ends. Not thread-safe.</summary>
/// <remarks>
/// Owed is each regular session from its open on, or from the start of the recorder where that was later: before it
/// nothing was promised. How long nothing came is measured in real time, where a gap lies in market time. A gap ends
/// with the next chain or with its session; the next session begins a new one.
/// </remarks>
/// <param name="patience">Real time without a chain after which a gap is open.</param>
internal sealed class GapWatch(TimeSpan patience)
{
    private TradingSession? _session;
    private DateTimeOffset _owedFrom; // market time
    private DateTimeOffset _waitsSince; // real time
    private bool _hasLooked;

    /// <summary>The gap that is open; null while recording runs as promised.</summary>
    public OpenGap? Gap { get; private set; }

    /// <summary>Looks at the clocks.</summary>
    /// <param name="now">Real time.</param>
    /// <param name="dataTime">Market time that the newest data should have.</param>
    /// <param name="reason">Says why nothing comes; asked only where a gap opens.</param>
    /// <returns>The gap that ended with its session; null where none did.</returns>
    public EndedGap? Look(DateTimeOffset now, DateTimeOffset dataTime, Func<string> reason)
    {
        TradingSession? running = RecordedHours.SessionAt(dataTime);
        EndedGap? ended = null;
        if (_session is { } last && last.Date != running?.Date)
        {
            OpenIfLate(now, reason); // the process may have stood still over the close and whole sessions
            ended = End(dataTime);
            _session = null;
        }
        if (running is { } session && _session is null)
        {
            _session = session;
            _owedFrom = _hasLooked ? session.OpensAt : dataTime;
            _waitsSince = now;
        }
        _hasLooked = true;
        if (_session is not null)
        {
            OpenIfLate(now, reason);
        }
        return ended;
    }

    /// <summary>A chain is safe.</summary>
    /// <returns>The gap that ended with it; null where none was open.</returns>
    public EndedGap? Recorded(DateTimeOffset now, DateTimeOffset marketTime)
    {
        EndedGap? ended = End(marketTime);
        _waitsSince = now;
        _owedFrom = marketTime > _owedFrom ? marketTime : _owedFrom;
        return ended;
    }

    /// <summary>Recording stops: what is open ends here.</summary>
    public EndedGap? End(DateTimeOffset dataTime)
    {
        EndedGap? ended = Gap is { } gap ? new(new(gap.From, dataTime), gap.Reason) : null;
        Gap = null;
        return ended;
    }

    private void OpenIfLate(DateTimeOffset now, Func<string> reason)
    {
        if (Gap is null && now - _waitsSince > patience)
        {
            Gap = new(_owedFrom, reason());
        }
    }
}
