using Microsoft.Extensions.Options;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Providers.Simulated;

namespace Strikelight.Bench;

/// <summary>The simulated SPX of one minute: about as many contracts as the real one, no file needed.</summary>
internal static class SampleMarket
{
    public const string Symbol = "SPX";

    /// <summary>10:30 in New York on a Wednesday: an expiry of the same day is still open.</summary>
    public static DateTimeOffset At { get; } = new(2026, 11, 18, 15, 30, 0, TimeSpan.Zero);

    public static async Task<ChainSnapshot> ChainAsync()
    {
        IOptions<SimulatedOptions> options = Options.Create(new SimulatedOptions { StartAt = At });
        FixedClock time = new(At);
        SimulatedProvider provider = new(options, new(options, time), time);
        FetchResult<ChainSnapshot> answer = await provider.GetChainAsync(Symbol, At, CancellationToken.None);
        return answer.Value ?? throw new InvalidOperationException(answer.Detail);
    }

    public static async Task<ChainAnalysis> AnalysisAsync() =>
        ChainAnalyzer.Analyze(await ChainAsync(), PricingOptions.Default);
}
