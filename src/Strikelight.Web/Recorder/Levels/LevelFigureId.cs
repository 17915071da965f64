namespace Strikelight.Web.Recorder.Levels;

/// <summary>Ids of the figures that a stored minute of levels may hold; none is ever used again.</summary>
/// <remarks>Names, units and meanings: <see cref="LevelFigures"/> and docs/level-minutes.md.</remarks>
public static class LevelFigureId
{
    /// <summary>Spot.</summary>
    public const ushort SpotUsd = 1;

    /// <summary>Market time of the chain, counted from the minute's start.</summary>
    public const ushort MarketSeconds = 2;

    /// <summary>Time of receipt of the chain, counted from the minute's start.</summary>
    public const ushort ReceivedSeconds = 3;

    /// <summary>Call wall by gamma and open interest: the default definition.</summary>
    public const ushort CallWallUsd = 10;

    /// <summary>Put wall by gamma and open interest.</summary>
    public const ushort PutWallUsd = 11;

    /// <summary>Call wall by open interest.</summary>
    public const ushort CallWallOiUsd = 12;

    /// <summary>Put wall by open interest.</summary>
    public const ushort PutWallOiUsd = 13;

    /// <summary>Call wall by volume.</summary>
    public const ushort CallWallVolumeUsd = 14;

    /// <summary>Put wall by volume.</summary>
    public const ushort PutWallVolumeUsd = 15;

    /// <summary>Call wall by change of open interest.</summary>
    public const ushort CallWallOiChangeUsd = 16;

    /// <summary>Put wall by change of open interest.</summary>
    public const ushort PutWallOiChangeUsd = 17;

    /// <summary>What the call wall holds of its side's total.</summary>
    public const ushort CallWallShare = 18;

    /// <summary>What the put wall holds of its side's total.</summary>
    public const ushort PutWallShare = 19;

    /// <summary>Zero gamma nearest to spot.</summary>
    public const ushort ZeroGammaUsd = 20;

    /// <summary>The re-priced profile at spot.</summary>
    public const ushort GexAtSpotUsdPerPct = 21;

    /// <summary>Volume wall (classic) of the calls.</summary>
    public const ushort ClassicCallWallUsd = 22;

    /// <summary>Volume wall (classic) of the puts.</summary>
    public const ushort ClassicPutWallUsd = 23;

    /// <summary>Net-volume pivot.</summary>
    public const ushort NetVolumePivotUsd = 24;

    /// <summary>King node.</summary>
    public const ushort KingNodeUsd = 25;

    /// <summary>Strike with the most exposure without signs.</summary>
    public const ushort AbsoluteGammaUsd = 26;

    /// <summary>Max pain of the nearest settlement.</summary>
    public const ushort MaxPainUsd = 27;

    /// <summary>Days to the expiry date of that max pain.</summary>
    public const ushort MaxPainDays = 28;

    /// <summary>Most valuable strike.</summary>
    public const ushort MostValuableStrikeUsd = 29;

    /// <summary>Flip as published charts compute it.</summary>
    public const ushort PublishedFlipUsd = 30;

    /// <summary>Expected move to the nearest settlement.</summary>
    public const ushort ExpectedMoveUsd = 40;

    /// <summary>Spot less the expected move.</summary>
    public const ushort ExpectedLowUsd = 41;

    /// <summary>Spot plus the expected move.</summary>
    public const ushort ExpectedHighUsd = 42;

    /// <summary>Straddle at the forward of the nearest settlement.</summary>
    public const ushort StraddleUsd = 43;

    /// <summary>Expected move to the close of the session.</summary>
    public const ushort MoveToCloseUsd = 44;

    /// <summary>Volatility at the forward of the nearest settlement.</summary>
    public const ushort AtmVolatility = 45;

    /// <summary>Days from the minute to the nearest settlement.</summary>
    public const ushort SettlementDays = 46;

    /// <summary>Net gamma exposure.</summary>
    public const ushort GexUsdPerPct = 60;

    /// <summary>Gamma exposure of the calls.</summary>
    public const ushort CallGexUsdPerPct = 61;

    /// <summary>Gamma exposure of the puts.</summary>
    public const ushort PutGexUsdPerPct = 62;

    /// <summary>Gamma exposure without signs.</summary>
    public const ushort GrossGexUsdPerPct = 63;

    /// <summary>Delta exposure.</summary>
    public const ushort DexUsd = 64;

    /// <summary>Vanna exposure.</summary>
    public const ushort VannaUsdPerVolPoint = 65;

    /// <summary>Charm exposure.</summary>
    public const ushort CharmUsdPerDay = 66;

    /// <summary>Calls traded in the session.</summary>
    public const ushort CallVolume = 70;

    /// <summary>Puts traded in the session.</summary>
    public const ushort PutVolume = 71;

    /// <summary>Open calls.</summary>
    public const ushort CallOi = 72;

    /// <summary>Open puts.</summary>
    public const ushort PutOi = 73;

    /// <summary>Gross premium of the calls.</summary>
    public const ushort CallPremiumUsd = 74;

    /// <summary>Gross premium of the puts.</summary>
    public const ushort PutPremiumUsd = 75;

    /// <summary>Gross premium of the calls less that of the puts.</summary>
    public const ushort NetPremiumUsd = 76;

    /// <summary>Puts per call by volume.</summary>
    public const ushort PutCallVolume = 77;

    /// <summary>Puts per call by open interest.</summary>
    public const ushort PutCallOi = 78;

    /// <summary>Puts per call by premium.</summary>
    public const ushort PutCallPremium = 79;

    /// <summary>Share of the known positions with a gamma.</summary>
    public const ushort CoverageShare = 90;

    /// <summary>Positions without a gamma.</summary>
    public const ushort UncoveredContracts = 91;

    /// <summary>Listed contracts whose open interest is not known.</summary>
    public const ushort UnknownPositions = 92;

    /// <summary>Rows of the feed that take part in numbers.</summary>
    public const ushort UsedContracts = 93;

    /// <summary>Rows of the feed that are in no number.</summary>
    public const ushort RefusedContracts = 94;
}
