using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Sweep;

/// <summary>Where a sweep writes: the caller's memory, used again from sweep to sweep.</summary>
public sealed record MarketResults
{
    /// <summary>Annual volatility of each row, a fraction; NaN where there is none.</summary>
    public required Memory<double> Volatility { get; init; }

    /// <summary>How each row's search ended; <see cref="VolStatus.NotTried"/> for rows in no run.</summary>
    public required Memory<VolStatus> Status { get; init; }

    /// <summary>One sum a run; contracts without a volatility are counted there as missing.</summary>
    public required Memory<ExposureSum> Sums { get; init; }
}
