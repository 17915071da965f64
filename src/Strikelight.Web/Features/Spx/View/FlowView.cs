namespace Strikelight.Web.Features.Spx.View;

/// <summary>What traded, by expiry, contract and strike. Volume has no direction.</summary>
public sealed record FlowView
{
    /// <summary>Each root and expiry in scope, the nearest settlement first.</summary>
    public required IReadOnlyList<SeriesFlowView> Series { get; init; }

    /// <summary>The most traded contracts in scope, the most traded first.</summary>
    public required IReadOnlyList<TradedContractView> MostTraded { get; init; }

    /// <summary>Strikes of the map, ascending, the nearest to spot.</summary>
    public required IReadOnlyList<double> MapStrikesUsd { get; init; }

    /// <summary>Columns of the map.</summary>
    public required IReadOnlyList<VolumeColumnView> Map { get; init; }
}
