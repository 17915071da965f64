using System.Runtime.CompilerServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Web.Budget;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Comparisons of open interest: made once for all prices of a chain, under each scope.</summary>
/// <remarks>
/// Safe for several threads. One goes with the levels of its chain, of which it is a tenth; together they may take an
/// eighth of the line, beyond which all go: the next drawing of a page makes its own again.
/// </remarks>
public sealed class ComparisonCache(BudgetPlan plan) : IByteHolder
{
    private const int OwnBytes = 400; // the entry, its records and headers of arrays
    private const int BytesPerStrike = 4 * sizeof(double); // change and new contracts of both sides
    private const int ShareOfLine = 8;

    private readonly ConditionalWeakTable<ResolvedScope, Comparison> _compared = [];
    private long _evictions;
    private volatile PressureLevel _pressure;

    /// <inheritdoc />
    public BudgetLine Line => plan.LookBack;

    private long CapBytes => _pressure >= PressureLevel.Evict ? 0 : Line.CapBytes / ShareOfLine;

    /// <inheritdoc />
    public ByteUse Use()
    {
        (long bytes, int count) = Held();
        return new(bytes, count, Interlocked.Read(ref _evictions));
    }

    /// <inheritdoc />
    public void Press(PressureLevel level)
    {
        _pressure = level;
        Trim();
    }

    /// <summary>The comparison of a chain with an earlier day.</summary>
    /// <param name="before">The day.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="levels">Its levels at a price, under a scope.</param>
    public OpenInterestChanges Of(PriorInterest before, ChainSnapshot chain, ChainLevels levels)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(levels);
        if (_compared.TryGetValue(levels.Scope, out Comparison? held) && ReferenceEquals(held.Before, before))
        {
            return held.Changes.At(levels);
        }
        Comparison made = new(before, OpenInterestChanges.Compute(levels, chain, before.Day, before.Counts));
        _compared.AddOrUpdate(levels.Scope, made);
        Trim();
        return made.Changes;
    }

    private (long Bytes, int Count) Held()
    {
        long bytes = 0;
        int count = 0;
        foreach ((_, Comparison comparison) in _compared)
        {
            bytes += OwnBytes + (long)comparison.Changes.StrikeUsd.Length * BytesPerStrike;
            count++;
        }
        return (bytes, count);
    }

    private void Trim()
    {
        (long bytes, int count) = Held();
        if (bytes > CapBytes)
        {
            _compared.Clear();
            Interlocked.Add(ref _evictions, count);
        }
    }

    private sealed record Comparison(PriorInterest Before, OpenInterestChanges Changes);
}
