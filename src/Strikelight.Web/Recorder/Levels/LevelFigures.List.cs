using Strikelight.Core.Levels;
using static Strikelight.Web.Recorder.Levels.LevelFigureId;

namespace Strikelight.Web.Recorder.Levels;

/// <content>The list: an id once given keeps its meaning, a new figure gets a new id.</content>
public static partial class LevelFigures
{
    private const string Gex = "USD of delta per 1 %";
    private const string Contracts = "contracts";
    private const string Days = "days";
    private const string Seconds = "s";
    private const string Share = "fraction";
    private const string Ratio = "puts per call";
    private const string Usd = "USD";

    private static IEnumerable<LevelFigureInfo> Times() =>
        [
            Of(SpotUsd, "spot", Usd, "spot of the chain", levels => levels.SpotUsd),
            new(
                MarketSeconds,
                "marketTime",
                Seconds,
                "market time of the chain, from the minute's start",
                from => from.SecondsTo(from.Chain.Snapshot.Header.MarketTime)
            ),
            new(
                ReceivedSeconds,
                "receivedTime",
                Seconds,
                "time of receipt of the chain, from the minute's start",
                from => from.SecondsTo(from.Chain.Snapshot.Header.ReceivedAt)
            ),
        ];

    private static IEnumerable<LevelFigureInfo> Walls() =>
        [
            Call(CallWallUsd, "callWall", "call wall by gamma and OI", WallMeasure.GammaOpenInterest),
            Put(PutWallUsd, "putWall", "put wall by gamma and OI", WallMeasure.GammaOpenInterest),
            Call(CallWallOiUsd, "callWallOi", "call wall by OI", WallMeasure.OpenInterest),
            Put(PutWallOiUsd, "putWallOi", "put wall by OI", WallMeasure.OpenInterest),
            Call(CallWallVolumeUsd, "callWallVolume", "call wall by volume", WallMeasure.Volume),
            Put(PutWallVolumeUsd, "putWallVolume", "put wall by volume", WallMeasure.Volume),
            Call(CallWallOiChangeUsd, "callWallOiChange", "call wall by change of OI", WallMeasure.OpenInterestChange),
            Put(PutWallOiChangeUsd, "putWallOiChange", "put wall by change of OI", WallMeasure.OpenInterestChange),
            Of(
                CallWallShare,
                "callWallShare",
                Share,
                "share of all call gamma and OI at its wall",
                levels => levels.CallWall.ShareOfTotal
            ),
            Of(
                PutWallShare,
                "putWallShare",
                Share,
                "share of all put gamma and OI at its wall",
                levels => levels.PutWall.ShareOfTotal
            ),
        ];

    private static IEnumerable<LevelFigureInfo> OtherLevels() =>
        [
            Level(ZeroGammaUsd, "zeroGamma", "zero gamma nearest to spot", levels => levels.ZeroGamma.Level),
            Of(
                GexAtSpotUsdPerPct,
                "gexAtSpot",
                Gex,
                "re-priced gamma profile at spot",
                levels => levels.ZeroGamma.GexAtSpotUsd
            ),
            Level(
                ClassicCallWallUsd,
                "volumeCallWallClassic",
                "volume wall (classic) of the calls",
                levels => levels.ClassicCallWall
            ),
            Level(
                ClassicPutWallUsd,
                "volumePutWallClassic",
                "volume wall (classic) of the puts",
                levels => levels.ClassicPutWall
            ),
            Level(NetVolumePivotUsd, "netVolumePivot", "net-volume pivot", levels => levels.NetVolumePivot.Level),
            Level(KingNodeUsd, "kingNode", "king node", levels => levels.KingNode),
            Level(AbsoluteGammaUsd, "absoluteGamma", "strike with most gross GEX", levels => levels.AbsoluteGamma),
            new(
                MaxPainUsd,
                "maxPain",
                Usd,
                "max pain of the nearest settlement",
                from => from.MaxPain?.Level.PriceUsd ?? double.NaN
            ),
            new(
                MaxPainDays,
                "maxPainExpiry",
                Days,
                "expiry date of that max pain, from the trading date",
                from => from.MaxPain is { } pain ? from.DaysTo(pain.Series.Expiry) : double.NaN
            ),
            Level(
                MostValuableStrikeUsd,
                "mostValuableStrike",
                "most valuable strike",
                levels => levels.MostValuableStrike.Level
            ),
            Level(
                PublishedFlipUsd,
                "publishedFlip",
                "flip as published charts compute it",
                levels => levels.Published.Flip
            ),
        ];

    private static IEnumerable<LevelFigureInfo> Moves() =>
        [
            Of(ExpectedMoveUsd, "expectedMove", Usd, "expected move to the nearest settlement", Known(m => m.MoveUsd)),
            Of(ExpectedLowUsd, "expectedLow", Usd, "spot less the expected move", Known(m => m.LowUsd)),
            Of(ExpectedHighUsd, "expectedHigh", Usd, "spot plus the expected move", Known(m => m.HighUsd)),
            Of(
                StraddleUsd,
                "straddle",
                Usd,
                "straddle at its forward",
                levels => levels.ExpectedMove.Straddle.PriceUsd
            ),
            Of(
                MoveToCloseUsd,
                "moveToClose",
                Usd,
                "expected move to the close of the session",
                levels => levels.MoveToCloseUsd
            ),
            Of(AtmVolatility, "atmVolatility", Share, "annual volatility at its forward", Known(m => m.Volatility)),
            new(
                SettlementDays,
                "settlement",
                Days,
                "nearest settlement, from the market time",
                from => from.Levels.ExpectedMove.Series is { } series ? from.DaysTo(series.SettlesAt) : double.NaN
            ),
        ];

    private static LevelFigureInfo Of(
        ushort id,
        string name,
        string unit,
        string meaning,
        Func<ChainLevels, double> value
    ) => new(id, name, unit, meaning, from => value(from.Levels));

    private static LevelFigureInfo Level(
        ushort id,
        string name,
        string meaning,
        Func<ChainLevels, LevelResult> level
    ) => new(id, name, Usd, meaning, from => level(from.Levels).PriceUsd);

    private static LevelFigureInfo Call(ushort id, string name, string meaning, WallMeasure measure) =>
        Level(id, name, meaning, levels => levels.Walls[(int)measure].Call);

    private static LevelFigureInfo Put(ushort id, string name, string meaning, WallMeasure measure) =>
        Level(id, name, meaning, levels => levels.Walls[(int)measure].Put);

    private static Func<ChainLevels, double> Known(Func<ExpectedMove, double> value) =>
        levels => levels.ExpectedMove.Reason == NoLevelReason.None ? value(levels.ExpectedMove) : double.NaN;
}
