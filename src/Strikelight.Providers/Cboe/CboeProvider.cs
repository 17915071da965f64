using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Cboe;

/// <summary>Cboe's delayed quotes: whole chains without an account, about fifteen minutes behind.</summary>
/// <remarks>
/// A feed that stands still is a success with an old market time, so that its age shows. Limits, tries and the meaning
/// of each status: docs/providers.md. Safe for several threads.
/// </remarks>
public sealed partial class CboeProvider : IMarketDataProvider
{
    private static readonly TimeSpan Delay = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BreakerWindow = TimeSpan.FromMinutes(1);

    private readonly CboeClient _client;
    private readonly CboeOptions _options;
    private readonly TimeProvider _clock;
    private readonly ProviderMeter _meter;
    private readonly ILogger<CboeProvider> _logger;
    private readonly ProviderHealthTracker _health = new();
    private readonly ResiliencePipeline<CboeAttempt> _pipeline;

    internal CboeProvider(
        CboeClient client,
        IOptions<CboeOptions> options,
        TimeProvider clock,
        ProviderMeter meter,
        ILogger<CboeProvider> logger
    )
    {
        _client = client;
        _options = options.Value;
        _clock = clock;
        _meter = meter;
        _logger = logger;
        _pipeline = BuildPipeline();
        Info = new(CboeClient.Name, "Cboe delayed quotes", ProviderKind.Market, _options.PollInterval, Delay);
    }

    /// <inheritdoc/>
    public ProviderInfo Info { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SymbolInfo> Symbols => CboeSymbolList.All;

    /// <inheritdoc/>
    public ProviderHealth Health => _health.Current;

    /// <inheritdoc/>
    public DateTimeOffset Now(string symbol) => _clock.GetUtcNow();

    /// <inheritdoc/>
    public IReadOnlyList<DateTimeOffset> RecordedTimes(string symbol) => ImmutableArray<DateTimeOffset>.Empty;

    /// <inheritdoc/>
    public async Task<FetchResult<ChainSnapshot>> GetChainAsync(
        string symbol,
        DateTimeOffset? at,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (at is not null)
        {
            return Failed(FetchFailure.NoHistory, "Cboe's delayed quotes have no past chains.");
        }
        if (CboeSymbols.PathName(symbol) is not { } pathName)
        {
            return Failed(FetchFailure.UnknownSymbol, "That is not a symbol Cboe could know.");
        }
        DateTimeOffset triedAt = _clock.GetUtcNow();
        CboeAttempt attempt = await TryAsync(symbol, pathName, cancellation);
        if (attempt.WasSent)
        {
            Book(symbol, triedAt, attempt.Result);
        }
        return attempt.Result;
    }

    /// <inheritdoc/>
    public Task<FetchResult<CandleSeries>> GetCandlesAsync(
        string symbol,
        TimeSpan interval,
        int sessions,
        DateTimeOffset? at,
        CancellationToken cancellation
    ) =>
        Task.FromResult(
            FetchResult<CandleSeries>.Failed(
                FetchFailure.NotOffered,
                "Cboe's delayed quotes are read for option chains only; price bars need another source."
            )
        );

    private static FetchResult<ChainSnapshot> Failed(FetchFailure failure, string detail) =>
        FetchResult<ChainSnapshot>.Failed(failure, detail);

    private async Task<CboeAttempt> TryAsync(string symbol, string pathName, CancellationToken cancellation)
    {
        CboeAttempt? lastSent = null;
        using CancellationTokenSource timeout = new(_options.TotalTimeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            CboeAttempt last = await _pipeline.ExecuteAsync(
                async token =>
                {
                    CboeAttempt attempt = await _client.TryOnceAsync(symbol, pathName, token);
                    lastSent = attempt.WasSent ? attempt : lastSent;
                    return attempt;
                },
                either.Token
            );
            return last.WasSent ? last : lastSent ?? last; // a used-up budget is not why the first try failed
        }
        catch (BrokenCircuitException open)
        {
            const string Detail = "Cboe failed several times in a row and is left alone for a moment.";
            return lastSent ?? CboeAttempt.NotSent(FetchFailure.Unavailable, Detail, open.RetryAfter);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return lastSent ?? CboeAttempt.Passing("Cboe gave no whole answer in time.");
        }
    }

    /// <summary>Books what the source said. That it does not know a symbol is an answer, not an illness.</summary>
    private void Book(string symbol, DateTimeOffset triedAt, FetchResult<ChainSnapshot> result)
    {
        if (result.Failure != FetchFailure.None)
        {
            _meter.Failed(CboeClient.Name, result.Failure);
        }
        if (result.Value is { } chain)
        {
            _health.Answered(triedAt, chain.Header.ReceivedAt);
            Log.ChainReceived(_logger, symbol, chain.Counts.Used, chain.Counts.InFeed, chain.Header.MarketTime);
        }
        else if (result.Failure == FetchFailure.UnknownSymbol)
        {
            _health.Answered(triedAt, _clock.GetUtcNow());
        }
        else
        {
            _health.Failed(triedAt, result.Failure, result.Detail);
            Log.ChainFailed(_logger, symbol, result.Failure, result.Detail);
        }
    }

    private ResiliencePipeline<CboeAttempt> BuildPipeline()
    {
        ResiliencePipelineBuilder<CboeAttempt> builder = new() { TimeProvider = _clock };
        if (_options.MaxRetries > 0)
        {
            builder.AddRetry(
                new RetryStrategyOptions<CboeAttempt>
                {
                    ShouldHandle = static outcome => new(outcome.Outcome.Result.IsWorthRetrying),
                    MaxRetryAttempts = _options.MaxRetries,
                    Delay = _options.RetryDelay,
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                }
            );
        }
        return builder
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions<CboeAttempt>
                {
                    ShouldHandle = static outcome => new(outcome.Outcome.Result.IsWorthRetrying),
                    FailureRatio = 0.5,
                    MinimumThroughput = _options.BreakerFailures,
                    SamplingDuration = BreakerWindow,
                    BreakDuration = _options.BreakerPause,
                }
            )
            .Build();
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Debug,
            "Cboe chain of {Symbol}: {UsedCount} of {FeedCount} contracts as of {MarketTime}"
        )]
        public static partial void ChainReceived(
            ILogger logger,
            string symbol,
            int usedCount,
            int feedCount,
            DateTimeOffset marketTime
        );

        [LoggerMessage(2, LogLevel.Warning, "No Cboe chain of {Symbol}: {Failure}. {Detail}")]
        public static partial void ChainFailed(ILogger logger, string symbol, FetchFailure failure, string detail);
    }
}
