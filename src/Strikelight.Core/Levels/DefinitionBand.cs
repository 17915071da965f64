using System.Collections.Immutable;

namespace Strikelight.Core.Levels;

/// <summary>A level under the definition in use and under the others: how far they spread, how many agree.</summary>
/// <remarks>
/// Two definitions agree where their levels are within 0.5 % of the chosen one or within one strike step of it.
/// Definition: docs/math/definition-band.md.
/// </remarks>
public sealed record DefinitionBand
{
    /// <summary>Levels this near to the chosen one, as a fraction of it, agree with it.</summary>
    public const double Nearness = 0.005;

    private DefinitionBand(DefinitionVariant chosen, ImmutableArray<DefinitionVariant> others)
    {
        Chosen = chosen;
        Others = others;
        ImmutableArray<double> known =
        [
            .. others.Append(chosen).Where(variant => variant.Level.HasLevel).Select(variant => variant.Level.PriceUsd),
        ];
        LowestUsd = known.IsEmpty ? double.NaN : known.Min();
        HighestUsd = known.IsEmpty ? double.NaN : known.Max();
        KnownOthers = others.Count(variant => variant.Level.HasLevel);
        AgreeingOthers = others.Count(variant => variant.Agrees);
    }

    /// <summary>The definition in use.</summary>
    public DefinitionVariant Chosen { get; }

    /// <summary>The others, those without a level included.</summary>
    public ImmutableArray<DefinitionVariant> Others { get; }

    /// <summary>Lowest level of all definitions; NaN where none has one.</summary>
    public double LowestUsd { get; }

    /// <summary>Highest level of all definitions; NaN where none has one.</summary>
    public double HighestUsd { get; }

    /// <summary>Other definitions that have a level.</summary>
    public int KnownOthers { get; }

    /// <summary>Other definitions whose level agrees with the chosen one.</summary>
    public int AgreeingOthers { get; }

    /// <summary>Share of the other known definitions that agree; null where there is nothing to compare.</summary>
    public double? Agreement => Chosen.Level.HasLevel && KnownOthers > 0 ? (double)AgreeingOthers / KnownOthers : null;

    /// <summary>The band of a chosen level among others.</summary>
    /// <param name="chosen">Name and level in use.</param>
    /// <param name="others">Names and levels of the other definitions.</param>
    /// <param name="strikes">Strikes in the chosen scope, ascending: their spacing at the level is one step.</param>
    public static DefinitionBand Of(
        (string Definition, LevelResult Level) chosen,
        IEnumerable<(string Definition, LevelResult Level)> others,
        ImmutableArray<double> strikes
    )
    {
        double level = chosen.Level.PriceUsd;
        double tolerance = Math.Max(Nearness * level, StepAt(strikes, level));
        return new(
            new(chosen.Definition, chosen.Level, chosen.Level.HasLevel),
            [
                .. others.Select(other => new DefinitionVariant(
                    other.Definition,
                    other.Level,
                    Math.Abs(other.Level.PriceUsd - level) <= tolerance
                )),
            ]
        );
    }

    /// <summary>The wider of the steps to the strikes next to the level; zero where there are none.</summary>
    private static double StepAt(ImmutableArray<double> strikes, double level)
    {
        double below = strikes.LastOrDefault(strike => strike < level, double.NaN);
        double above = strikes.FirstOrDefault(strike => strike > level, double.NaN);
        bool onStrike = strikes.BinarySearch(level) >= 0;
        double step = onStrike ? Widest(level - below, above - level) : above - below;
        return double.IsNaN(step) ? 0 : step;
    }

    private static double Widest(double a, double b) =>
        double.IsNaN(a) ? b
        : double.IsNaN(b) ? a
        : Math.Max(a, b);
}
