using Strikelight.Core.Contracts;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Open interest of the last day before, by contract.</summary>
/// <param name="Day">The day, New York.</param>
/// <param name="Counts">Its open interest.</param>
/// <param name="Origin">Where it is from: <c>history</c> of open interest by day, or <c>chain</c>.</param>
public sealed record PriorInterest(DateOnly Day, ContractCounts Counts, string Origin) : ILookBackResult
{
    /// <summary>The history of open interest by day.</summary>
    public const string FromHistory = "history";

    /// <summary>The last chain of the day.</summary>
    public const string FromChain = "chain";

    /// <summary>When the last of the counts came in; the far past where that is not known.</summary>
    public DateTimeOffset KnownBy { get; init; } = DateTimeOffset.MinValue;

    /// <inheritdoc />
    public long Bytes => Counts.Bytes;
}
