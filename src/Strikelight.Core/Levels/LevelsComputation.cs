using System.Buffers;
using System.Collections.Immutable;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Levels;

/// <summary>One run of <see cref="LevelsBasis.At"/>: what its parts share.</summary>
internal sealed class LevelsComputation
{
    private readonly LevelsBasis _basis;
    private readonly ChainSlice _slice;
    private readonly ChainSlice _all;

    public LevelsComputation(LevelsBasis basis, ChainAnalysis analysis)
    {
        _basis = basis;
        _slice = basis.Chosen.Slice.At(analysis);
        _all = ReferenceEquals(basis.All, basis.Chosen) ? _slice : basis.All.Slice.At(analysis);
    }

    public ChainLevels Run()
    {
        int count = _slice.Chain.Count;
        double[] rented = ArrayPool<double>.Shared.Rent(3 * count);
        Span<double> gex = rented.AsSpan(0, count);
        Span<double> gamma = rented.AsSpan(count, count);
        ExposureUnits.GexByContract(_slice, _basis.Positions, gex);
        ExposureUnits.GexByContract(_all, _basis.OpenPositions, gamma); // the chosen scope is part of it
        ChainLevels levels = Run(gex, gamma, rented.AsSpan(2 * count, count));
        ArrayPool<double>.Shared.Return(rented);
        return levels;
    }

    private ChainLevels Run(ReadOnlySpan<double> gex, ReadOnlySpan<double> gamma, Span<double> scratch)
    {
        LevelsRequest request = _basis.Request;
        double spot = _slice.SpotUsd;
        StrikeActivity activity = _basis.Chosen.Counts.WithGamma(_slice, gamma);
        StrikeActivity allActivity = ReferenceEquals(_all, _slice)
            ? activity
            : _basis.All.Counts.WithGamma(_all, gamma);
        ExposureByStrike byStrike = ExposureSums.ByStrike(_slice, _basis.Positions, gex);
        var (totals, byExpiry) = ExposureSums.Totals(_slice, _basis.Positions, gex);
        ExpectedMove move = ExpectedMove.Compute(_slice);
        ZeroGammaResult zero = _basis.Zero.At(_slice);
        DefinitionLab lab = new(_basis, _slice, activity, allActivity);
        return new()
        {
            Request = request,
            Scope = _slice.Scope,
            SpotUsd = spot,
            SignRefusal = _basis.Positions.Refusal,
            Totals = totals,
            ByStrike = byStrike,
            ByExpiry = byExpiry,
            GexGrid = ExposureSums.Grid(_slice, gex, request.GridExpiries),
            Activity = activity,
            ZeroGamma = zero,
            Walls = Walls.All(activity, spot),
            ClassicCallWall = Walls.Classic(activity, OptionSide.Call, spot),
            ClassicPutWall = Walls.Classic(activity, OptionSide.Put, spot),
            NetVolumePivot = NetVolumePivot.Find(activity, spot),
            KingNode = Signed(GammaNodes.KingNode(byStrike, spot)),
            AbsoluteGamma = Signed(GammaNodes.AbsoluteGamma(byStrike, spot)),
            MaxPain = _basis.MaxPain,
            ExpectedMove = move,
            MoveToCloseUsd = SessionMove.ToCloseUsd(move, _basis.Now),
            MostValuableStrike = MostValuableStrike.Find(activity, move),
            PutCall = _basis.PutCall,
            Premium = _basis.Premium,
            CallPremiumGrid = _basis.CallPremiumGrid,
            PutPremiumGrid = _basis.PutPremiumGrid,
            Unusual = _basis.Unusual,
            Expiries = Expiries(gex, gamma, scratch),
            Published = _basis.Published,
            CallWallBand = lab.Wall(OptionSide.Call),
            PutWallBand = lab.Wall(OptionSide.Put),
            ZeroGammaBand = lab.ZeroGamma(zero.Level),
        };
    }

    private ImmutableArray<ExpiryLevels> Expiries(
        ReadOnlySpan<double> gex,
        ReadOnlySpan<double> gamma,
        Span<double> scratch
    )
    {
        WallMeasure measure = _basis.Request.Measure;
        ReadOnlySpan<double> byContract = gamma;
        if (measure != WallMeasure.GammaOpenInterest)
        {
            WallMeasures.ByContract(_slice, measure, scratch);
            byContract = scratch;
        }
        ImmutableArray<LevelResult> zeros =
        [
            .. _basis.ExpiryZeros.Select((zero, i) => zero.At(_basis.ExpirySlices[i].At(_slice.Analysis)).Level),
        ];
        return StackedWalls.Compute(new(_slice, _basis.Positions, gex, byContract), measure, zeros);
    }

    /// <summary>Without positions the reason is the convention's, not that nothing would be open.</summary>
    private LevelResult Signed(LevelResult level) =>
        _basis.Positions.Refusal is { } refusal ? LevelResult.None(NoLevelReason.NoPositions, refusal) : level;
}
