using System.Collections.Immutable;
using Strikelight.Core.Candles;

namespace Strikelight.Core.Outcomes;

/// <summary>The way price went, from bars or from polls; immutable, shared by all levels of a day.</summary>
public sealed class PricePath
{
    private PricePath(TimeSpan resolution, bool isPolled, ImmutableArray<PriceStep> steps)
    {
        Resolution = resolution;
        IsPolled = isPolled;
        Steps = steps;
    }

    /// <summary>Length of a bar; of polls, how long a price stands before the next one is missed.</summary>
    public TimeSpan Resolution { get; }

    /// <summary>Whether prices were only looked at now and then: what happened in between is not in them.</summary>
    public bool IsPolled { get; }

    /// <summary>Prices in order of time.</summary>
    internal ImmutableArray<PriceStep> Steps { get; }

    /// <summary>The path of price bars; those with a price that is missing or cannot be are left out.</summary>
    public static PricePath FromBars(CandleSeries bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        ImmutableArray<PriceStep>.Builder steps = ImmutableArray.CreateBuilder<PriceStep>(bars.Count);
        for (int i = 0; i < bars.Count; i++)
        {
            DateTimeOffset start = DateTimeOffset.FromUnixTimeSeconds(bars.StartUnixSeconds[i]);
            PriceStep step = new(start, start + bars.Interval, bars.HighUsd[i], bars.LowUsd[i], bars.CloseUsd[i]);
            if (step.IsPossible)
            {
                steps.Add(step);
            }
        }
        return new(bars.Interval, isPolled: false, steps.DrainToImmutable());
    }

    /// <summary>The path of polled prices; those missing or not positive are left out.</summary>
    /// <param name="polledAt">Market time of each price, strictly ascending; length n.</param>
    /// <param name="spotUsd">The prices; length n.</param>
    /// <param name="standsFor">Two prices further apart than this have a gap between them.</param>
    /// <exception cref="ArgumentException">Lengths differ or times do not ascend.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A price would stand for no time.</exception>
    public static PricePath FromPolls(
        ReadOnlySpan<DateTimeOffset> polledAt,
        ReadOnlySpan<double> spotUsd,
        TimeSpan standsFor
    )
    {
        Guard.SameLength(polledAt.Length, spotUsd.Length);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(standsFor, TimeSpan.Zero);
        ImmutableArray<PriceStep>.Builder steps = ImmutableArray.CreateBuilder<PriceStep>(polledAt.Length);
        for (int i = 0; i < polledAt.Length; i++)
        {
            if (i > 0 && polledAt[i] <= polledAt[i - 1])
            {
                throw new ArgumentException("Polls must ascend in time.", nameof(polledAt));
            }
            PriceStep step = new(polledAt[i], polledAt[i], spotUsd[i], spotUsd[i], spotUsd[i]);
            if (step.IsPossible)
            {
                steps.Add(step);
            }
        }
        return new(standsFor, isPolled: true, steps.DrainToImmutable());
    }
}
