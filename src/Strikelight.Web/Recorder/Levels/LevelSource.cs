using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Levels;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder.Levels;

/// <summary>What the figures of a minute are taken from.</summary>
/// <param name="Chain">The chain.</param>
/// <param name="Levels">Its levels under the default definition.</param>
public sealed record LevelSource(AnalyzedChain Chain, ChainLevels Levels)
{
    private const double WholeShare = 0.95;
    private static readonly TimeSpan InTime = TimeSpan.FromMinutes(2);

    /// <summary>Start of the minute of the chain's market time, UTC.</summary>
    public DateTimeOffset Minute => MarketTime.MinuteOf(Header.MarketTime);

    /// <summary>Max pain of the nearest settlement in scope; null without one.</summary>
    public MaxPainResult? MaxPain => Levels.MaxPain.MinBy(result => result.Series.SettlesAt);

    /// <summary>Quality of the chain.</summary>
    public LevelQuality Quality =>
        Levels.Totals.Coverage.Share switch
        {
            >= WholeShare => Header.ReceivedAt - Header.MarketTime > InTime ? LevelQuality.Delayed : LevelQuality.Whole,
            > 0 => LevelQuality.Partial,
            _ => LevelQuality.Unknown,
        };

    private ChainHeader Header => Chain.Snapshot.Header;

    /// <summary>The default definition at the chain's own time: the same chain always gives the same figures.</summary>
    public static LevelSource Of(AnalyzedChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return new(chain, chain.Levels(new()));
    }

    /// <summary>The minute with its figures, as it is stored.</summary>
    /// <param name="owner">Source and symbol.</param>
    public LevelMinute ToMinute(SourceSymbol owner) => new(owner, Minute, (byte)Quality, LevelFigures.Of(this));

    /// <summary>Seconds from the minute's start.</summary>
    internal double SecondsTo(DateTimeOffset instant) => (instant - Minute).TotalSeconds;

    /// <summary>Calendar days from the trading date to an expiry date.</summary>
    internal double DaysTo(DateOnly expiry) => expiry.DayNumber - MarketTime.DateOf(Header.MarketTime).DayNumber;

    /// <summary>Days from the chain's market time to an instant.</summary>
    internal double DaysTo(DateTimeOffset instant) => (instant - Header.MarketTime).TotalDays;
}
