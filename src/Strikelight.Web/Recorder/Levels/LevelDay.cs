using System.Collections.Immutable;
using Strikelight.Core.Calendar;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>Minutes of one session with some of their figures. Immutable.</summary>
public sealed class LevelDay
{
    private const int RowBytes = sizeof(int) + sizeof(int);
    private const int OwnBytes = 200;
    private const int SecondsPerMinute = 60;

    private readonly LevelFigureSet _set;
    private readonly ImmutableArray<int> _knownSeconds;
    private readonly ImmutableArray<double> _values;

    internal LevelDay(
        TradingSession session,
        LevelFigureSet set,
        ImmutableArray<int> minutes,
        ImmutableArray<int> knownSeconds,
        ImmutableArray<double> values
    )
    {
        Session = session;
        _set = set;
        Minutes = minutes;
        _knownSeconds = knownSeconds;
        _values = values;
    }

    /// <summary>The session.</summary>
    public TradingSession Session { get; }

    /// <summary>The figures that were read of each minute.</summary>
    public LevelFigureSet Figures => _set;

    /// <summary>Minutes that are stored, counted from the opening, ascending.</summary>
    public ImmutableArray<int> Minutes { get; }

    /// <summary>Minutes that are damaged in the store, counted from the opening: they are gaps.</summary>
    public ImmutableArray<int> Damaged { get; init; } = [];

    /// <summary>Number of minutes.</summary>
    public int Count => Minutes.Length;

    /// <summary>Bytes held.</summary>
    public long Bytes => OwnBytes + (long)Count * RowBytes + (long)_values.Length * sizeof(double);

    /// <summary>Start of a minute, UTC.</summary>
    /// <param name="row">Its place in <see cref="Minutes"/>.</param>
    public DateTimeOffset StartOf(int row) => Session.OpensAt.AddMinutes(Minutes[row]);

    /// <summary>A figure of a minute; null where it is missing.</summary>
    /// <param name="row">The minute's place in <see cref="Minutes"/>.</param>
    /// <param name="id">A figure of the set that was read.</param>
    /// <exception cref="ArgumentException">The figure was not read.</exception>
    public double? Get(int row, ushort id)
    {
        double value = _values[row * _set.Ids.Length + _set.ColumnOf(id)];
        return double.IsNaN(value) ? null : value;
    }

    /// <summary>The minutes that were over and known at a time; nothing later is in them.</summary>
    public LevelDay UpTo(DateTimeOffset at)
    {
        double seconds = (at - Session.OpensAt).TotalSeconds;
        int[] shown = [.. Enumerable.Range(0, Count).Where(row => _knownSeconds[row] <= seconds)];
        if (shown.Length == Count)
        {
            return this;
        }
        return Rows(shown, [.. Damaged.Where(minute => (minute + 1) * SecondsPerMinute <= seconds)]);
    }

    /// <summary>When the last of its minutes to come was over and known.</summary>
    internal DateTimeOffset KnownBy =>
        Count == 0 ? DateTimeOffset.MinValue : Session.OpensAt.AddSeconds(_knownSeconds.Max());

    /// <summary>The first and the last minute alone; the same where there are no more.</summary>
    internal LevelDay Ends() => Count <= 2 ? this : Rows([0, Count - 1], Damaged);

    /// <summary>These minutes with those of a later read, whose first may be the last of these read again.</summary>
    internal LevelDay With(LevelDay later)
    {
        int kept = later.Count == 0 ? Count : Minutes.Count(minute => minute < later.Minutes[0]);
        return new(
            Session,
            _set,
            [.. Minutes[..kept], .. later.Minutes],
            [.. _knownSeconds[..kept], .. later._knownSeconds],
            [.. _values[..(kept * _set.Ids.Length)], .. later._values]
        )
        {
            Damaged = [.. Damaged.Union(later.Damaged).Order()],
        };
    }

    /// <summary>When a minute was over and what it holds had been received, in seconds from the opening.</summary>
    internal static int KnownSeconds(LevelMinute minute, TradingSession session)
    {
        double start = (minute.Minute - session.OpensAt).TotalSeconds;
        double received = minute.Get(LevelFigureId.ReceivedSeconds) ?? 0;
        double market = minute.Get(LevelFigureId.MarketSeconds) ?? 0;
        return (int)Math.Ceiling(start + Math.Max(SecondsPerMinute, Math.Max(received, market)));
    }

    private LevelDay Rows(int[] rows, ImmutableArray<int> damaged)
    {
        int width = _set.Ids.Length;
        return new(
            Session,
            _set,
            [.. rows.Select(row => Minutes[row])],
            [.. rows.Select(row => _knownSeconds[row])],
            [.. rows.SelectMany(row => _values.AsSpan(row * width, width).ToArray())]
        )
        {
            Damaged = damaged,
        };
    }
}
