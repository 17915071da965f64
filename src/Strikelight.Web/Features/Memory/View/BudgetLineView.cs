namespace Strikelight.Web.Features.Memory.View;

/// <summary>One line of the budget sheet with what its holders hold; a reason for null is in <c>Note</c>.</summary>
public sealed record BudgetLineView
{
    /// <summary>Name in JSON and metrics.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The setting that fixes its cap.</summary>
    public required string Setting { get; init; }

    /// <summary>Most bytes it may hold.</summary>
    public required long CapBytes { get; init; }

    /// <summary>What it may take now, where that is what other lines leave of the limit; null: its cap.</summary>
    public long? RoomBytes { get; init; }

    /// <summary>Bytes held.</summary>
    public long? UsedBytes { get; init; }

    /// <summary>Things held.</summary>
    public long? Items { get; init; }

    /// <summary>Questions answered from what was held; null where it is not a cache.</summary>
    public long? Hits { get; init; }

    /// <summary>Questions that had to be worked out; null where it is not a cache.</summary>
    public long? Misses { get; init; }

    /// <summary>Things let go to stay within the cap, since the start.</summary>
    public long? Evictions { get; init; }

    /// <summary>Things not taken in because of the cap, since the start.</summary>
    public long? Refusals { get; init; }

    /// <summary>How the figure comes about, or why there is none; empty where a holder reports it.</summary>
    public string Note { get; init; } = "";
}
