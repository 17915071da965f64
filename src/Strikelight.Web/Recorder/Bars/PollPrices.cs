using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder.Bars;

/// <summary>The prices that polls of a real market found today, until and after they are stored. Thread-safe.</summary>
/// <remarks>
/// Only prices of the regular session. Bounded in bytes: beyond them stored days go, the longest unchanged first, and
/// where none is stored, points are refused and counted.
/// </remarks>
public sealed class PollPrices(IMarketDataProvider provider) : IChainSink
{
    /// <summary>Most bytes held.</summary>
    public const int BytesMost = 512 << 10;

    private const int PointsADayMost = 8192; // more than one in three seconds of a session

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Symbol, DateOnly Day), PriceDay> _days = [];
    private long _refused;

    /// <summary>Bytes held now.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _days.Values.Sum(day => (long)day.Bytes);
            }
        }
    }

    /// <summary>Points that were not taken for want of room.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <inheritdoc />
    public void Offer(AnalyzedChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        ChainHeader header = chain.Snapshot.Header;
        DateOnly date = MarketTime.DateOf(header.MarketTime);
        if (
            provider.Info.Kind != ProviderKind.Market
            || ExchangeCalendar.SessionOn(date) is not { } session
            || header.MarketTime < session.OpensAt
            || header.MarketTime > session.ClosesAt
        )
        {
            return;
        }
        PricePoint point = new(header.MarketTime.ToUnixTimeSeconds(), header.Underlying.PriceUsd);
        lock (_gate)
        {
            (string, DateOnly) key = (header.Symbol, date);
            if (!_days.TryGetValue(key, out PriceDay? day))
            {
                day = HasRoom() ? new(header.Symbol, date) : null;
                if (day is not null)
                {
                    _days.Add(key, day);
                }
            }
            if (day is null || day.Count >= PointsADayMost)
            {
                _refused++;
                return;
            }
            day.Add(point);
        }
    }

    /// <summary>What is held of a day; empty where nothing is.</summary>
    public IReadOnlyList<PricePoint> Points(string symbol, DateOnly date)
    {
        lock (_gate)
        {
            return _days.TryGetValue((symbol, date), out PriceDay? day) ? day.Points() : [];
        }
    }

    /// <summary>Runs work on what is held, with nobody else at it.</summary>
    internal T With<T>(Func<IReadOnlyCollection<PriceDay>, T> work)
    {
        lock (_gate)
        {
            return work(_days.Values);
        }
    }

    /// <summary>Lets a day go that is stored and behind the symbol's newest.</summary>
    internal void Forget(PriceDay day)
    {
        lock (_gate)
        {
            bool isPast = _days.Keys.Any(key => key.Symbol == day.Symbol && key.Day > day.Day);
            if (isPast && !day.IsDirty)
            {
                _days.Remove((day.Symbol, day.Day));
            }
        }
    }

    private bool HasRoom()
    {
        long held = _days.Values.Sum(day => (long)day.Bytes);
        foreach (PriceDay day in _days.Values.Where(day => !day.IsDirty && day.Writing is null).ToArray())
        {
            if (held <= BytesMost)
            {
                break;
            }
            held -= day.Bytes;
            _days.Remove((day.Symbol, day.Day));
        }
        return held <= BytesMost;
    }
}
