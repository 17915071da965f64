namespace Strikelight.Web.Shell;

/// <summary>Levels around the spot price; what is null is left out.</summary>
public sealed record LadderModel
{
    /// <summary>Price of the underlying.</summary>
    public required double SpotUsd { get; init; }

    /// <summary>Put wall, at or below spot.</summary>
    public double? PutWallUsd { get; init; }

    /// <summary>Call wall, at or above spot.</summary>
    public double? CallWallUsd { get; init; }

    /// <summary>Lower end of the expected move.</summary>
    public double? ExpectedLowUsd { get; init; }

    /// <summary>Upper end of the expected move.</summary>
    public double? ExpectedHighUsd { get; init; }

    /// <summary>Zero gamma nearest to spot.</summary>
    public double? ZeroGammaUsd { get; init; }

    /// <summary>Further levels, for example max pain.</summary>
    public IReadOnlyList<LadderTick> Ticks { get; init; } = [];

    /// <summary>Rows kept free for labels over the bar, so that ladders side by side are equally high.</summary>
    public int AboveLanesLeast { get; init; }

    /// <summary>The same under it.</summary>
    public int BelowLanesLeast { get; init; }

    /// <summary>Decimals of the printed prices.</summary>
    public int Decimals { get; init; } = 2;
}
