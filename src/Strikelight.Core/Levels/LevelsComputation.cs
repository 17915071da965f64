using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>One run of <see cref="ChainLevels.Compute"/>: what its parts share.</summary>
internal sealed class LevelsComputation
{
    private readonly ChainAnalysis _analysis;
    private readonly LevelsRequest _request;
    private readonly ChainSnapshot _chain;
    private readonly DateTimeOffset _now;
    private readonly ChainSlice _slice;
    private readonly SignedPositions _positions;
    private readonly StrikeActivity _activity;
    private readonly ExposureByStrike _byStrike;
    private readonly ExpectedMove _move;
    private readonly ZeroGammaResult _zeroGamma;
    private readonly PublishedResult _published;

    public LevelsComputation(ChainAnalysis analysis, LevelsRequest request)
    {
        _analysis = analysis;
        _request = request;
        _chain = analysis.Chain;
        _now = request.Now ?? _chain.Header.MarketTime;
        _slice = ChainSlice.Of(analysis, ResolvedScope.Of(_chain, request.Scope, _now));
        _positions = request.PositionsOf(_chain, request.Sign);
        _activity = StrikeActivity.Compute(_slice);
        _byStrike = ExposureSums.ByStrike(_slice, _positions);
        _move = ExpectedMove.Compute(_slice);
        _zeroGamma = ZeroGamma.Find(_slice, _positions, request.Profile);
        _published = PublishedConvention.Compute(_chain, MarketTime.DateOf(_chain.Header.ReceivedAt));
    }

    public ChainLevels Run()
    {
        double spot = _slice.SpotUsd;
        DefinitionLab lab = new(_analysis, _request, _slice, _activity);
        return new()
        {
            Request = _request,
            Scope = _slice.Scope,
            SpotUsd = spot,
            SignRefusal = _positions.Refusal,
            Totals = ExposureSums.Totals(_slice, _positions),
            ByStrike = _byStrike,
            ByExpiry = ExposureSums.ByExpiry(_slice, _positions),
            GexGrid = ExposureSums.Grid(_slice, _positions, _request.GridExpiries),
            Activity = _activity,
            ZeroGamma = _zeroGamma,
            Walls = Walls.All(_activity, spot),
            ClassicCallWall = Walls.Classic(_activity, OptionSide.Call, spot),
            ClassicPutWall = Walls.Classic(_activity, OptionSide.Put, spot),
            NetVolumePivot = NetVolumePivot.Find(_activity, spot),
            KingNode = Signed(GammaNodes.KingNode(_byStrike, spot)),
            AbsoluteGamma = Signed(GammaNodes.AbsoluteGamma(_byStrike, spot)),
            MaxPain = [.. _slice.Scope.SeriesIndexes.Select(index => MaxPain.Find(_chain, _chain.Series[index]))],
            ExpectedMove = _move,
            MoveToCloseUsd = SessionMove.ToCloseUsd(_move, _now),
            MostValuableStrike = MostValuableStrike.Find(_activity, _move),
            PutCall = PutCallRatios.Of(_activity),
            Premium = GrossPremium.Totals(_slice),
            CallPremiumGrid = GrossPremium.Grid(_slice, OptionSide.Call, _request.GridExpiries),
            PutPremiumGrid = GrossPremium.Grid(_slice, OptionSide.Put, _request.GridExpiries),
            Unusual = UnusualActivity.Rank(_activity, _request.UnusualRows),
            Expiries = StackedWalls.Compute(_slice, _positions, _request.Measure, _request.ComparedExpiries),
            Published = _published,
            CallWallBand = lab.Wall(OptionSide.Call),
            PutWallBand = lab.Wall(OptionSide.Put),
            ZeroGammaBand = lab.ZeroGamma(_zeroGamma.Level, _published.Flip),
        };
    }

    /// <summary>Without positions the reason is the convention's, not that nothing would be open.</summary>
    private LevelResult Signed(LevelResult level) =>
        _positions.Refusal is { } refusal ? LevelResult.None(NoLevelReason.NoPositions, refusal) : level;
}
