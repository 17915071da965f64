using System.Collections.Frozen;
using System.Collections.Immutable;
using static Strikelight.Web.Recorder.Levels.LevelFigureId;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>The kinds of levels that are judged: figures of a stored minute that are prices to be reached.</summary>
public static class OutcomeKinds
{
    /// <summary>All of them, in the order of the pages.</summary>
    public static ImmutableArray<OutcomeKind> All { get; } =
    [
        new(CallWallUsd, "call-wall", "Call wall"),
        new(PutWallUsd, "put-wall", "Put wall"),
        new(ZeroGammaUsd, "zero-gamma", "Zero gamma"),
        new(KingNodeUsd, "king-node", "King node"),
        new(AbsoluteGammaUsd, "absolute-gamma", "Absolute gamma"),
        new(MaxPainUsd, "max-pain", "Max pain"),
        new(CallWallOiUsd, "call-wall-oi", "Call wall, OI"),
        new(PutWallOiUsd, "put-wall-oi", "Put wall, OI"),
        new(CallWallVolumeUsd, "call-wall-volume", "Call wall, volume"),
        new(PutWallVolumeUsd, "put-wall-volume", "Put wall, volume"),
        new(CallWallOiChangeUsd, "call-wall-oi-change", "Call wall, OI change"),
        new(PutWallOiChangeUsd, "put-wall-oi-change", "Put wall, OI change"),
        new(ClassicCallWallUsd, "volume-call-wall-classic", "Volume wall (classic), calls"),
        new(ClassicPutWallUsd, "volume-put-wall-classic", "Volume wall (classic), puts"),
        new(NetVolumePivotUsd, "net-volume-pivot", "Net-volume pivot"),
        new(MostValuableStrikeUsd, "most-valuable-strike", "Most valuable strike"),
        new(PublishedFlipUsd, "published-flip", "Flip as published"),
        new(ExpectedHighUsd, "expected-high", "Expected move, upper"),
        new(ExpectedLowUsd, "expected-low", "Expected move, lower"),
    ];

    private static readonly FrozenDictionary<string, OutcomeKind> ById = All.ToFrozenDictionary(
        kind => kind.Id,
        StringComparer.Ordinal
    );

    /// <summary>The kind with an id; null where there is none.</summary>
    public static OutcomeKind? Find(string id) => ById.GetValueOrDefault(id);
}
