using Strikelight.Store;

namespace Strikelight.Web.Recorder.Bars;

/// <summary>The points of a symbol on one day that are held in memory. Guarded by <see cref="PollPrices"/>.</summary>
internal sealed class PriceDay(string symbol, DateOnly day)
{
    /// <summary>Bytes counted for a day beside its points.</summary>
    public const int OwnBytes = 256;

    private readonly List<PricePoint> _points = [];

    public string Symbol => symbol;

    public DateOnly Day => day;

    /// <summary>Whether what the store had of the day is among the points.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    /// <summary>The version that is safe in the store.</summary>
    public long SafeVersion { get; set; }

    /// <summary>The write under way; null where there is none.</summary>
    public Task? Writing { get; set; }

    /// <summary>The version it writes.</summary>
    public long WritingVersion { get; set; }

    public bool IsDirty => Version != SafeVersion;

    public int Bytes => OwnBytes + (_points.Capacity * 16);

    public int Count => _points.Count;

    public PricePoint[] Points() => [.. _points];

    /// <summary>Takes a point; one at a second that has one replaces it.</summary>
    public void Add(PricePoint point)
    {
        int index = _points.FindLastIndex(known => known.UnixSeconds <= point.UnixSeconds);
        if (index >= 0 && _points[index].UnixSeconds == point.UnixSeconds)
        {
            if (_points[index] == point)
            {
                return; // quotes that stand still
            }
            _points[index] = point;
        }
        else
        {
            _points.Insert(index + 1, point);
        }
        Version++;
    }

    /// <summary>Puts what the store has of the day among the points.</summary>
    public void Load(IReadOnlyList<PricePoint> stored)
    {
        PricePoint[] all = PointSeries.Union(stored, _points);
        _points.Clear();
        _points.AddRange(all);
        IsLoaded = true;
    }

    /// <summary>Whose points they are in the store.</summary>
    public SourceSymbol OwnerIn(string source) => new(PointSeries.SourceOf(source), symbol);
}
