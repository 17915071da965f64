using Strikelight.Core.Contracts;

namespace Strikelight.Core.Sweep;

/// <summary>Contracts of many chains, one row each, all columns of one length.</summary>
public sealed record MarketContracts
{
    /// <summary>Strike in USD.</summary>
    public required ReadOnlyMemory<double> StrikeUsd { get; init; }

    /// <summary>Present value per share in USD; NaN where there is no quote.</summary>
    public required ReadOnlyMemory<double> PriceUsd { get; init; }

    /// <summary>Call or put.</summary>
    public required ReadOnlyMemory<OptionSide> Side { get; init; }

    /// <summary>Signed position in contracts; NaN where not known.</summary>
    public required ReadOnlyMemory<double> PositionContracts { get; init; }
}
