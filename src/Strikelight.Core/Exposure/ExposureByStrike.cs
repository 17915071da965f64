using System.Collections.Immutable;

namespace Strikelight.Core.Exposure;

/// <summary>Gamma exposure by strike in columns of one length, USD per 1 %, ascending strikes.</summary>
/// <remarks>A side nothing is listed on is zero; NaN where positions are open but no gamma is known.</remarks>
public sealed class ExposureByStrike
{
    /// <summary>Strikes in USD.</summary>
    public required ImmutableArray<double> StrikeUsd { get; init; }

    /// <summary>Signed exposure of the calls.</summary>
    public required ImmutableArray<double> CallGexUsd { get; init; }

    /// <summary>Signed exposure of the puts.</summary>
    public required ImmutableArray<double> PutGexUsd { get; init; }

    /// <summary>Signed exposure of both.</summary>
    public required ImmutableArray<double> NetGexUsd { get; init; }

    /// <summary>Sum of absolute values: calls and puts do not cancel.</summary>
    public required ImmutableArray<double> GrossGexUsd { get; init; }

    /// <summary>Open contracts without a gamma at the strike: in no sum.</summary>
    public required ImmutableArray<double> UncoveredContracts { get; init; }

    /// <summary>Strikes.</summary>
    public int Count => StrikeUsd.Length;
}
