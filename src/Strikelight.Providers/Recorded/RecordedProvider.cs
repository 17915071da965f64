using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using Strikelight.Core.Candles;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Recorded;

/// <summary>Chains from saved files of every <see cref="RecordedFormat"/>, packed with gzip or not.</summary>
/// <remarks>
/// A recording counts from when it was made, which is what was known at that time; its chain says for which market time
/// the quotes stand. The folder is looked through once, at start. Safe for several threads.
/// </remarks>
public sealed class RecordedProvider : IMarketDataProvider
{
    private const string Id = "recorded";

    private readonly RecordedFolder _folder;
    private readonly RecordedIndex _index;
    private readonly TimeProvider _clock;
    private readonly ProviderHealthTracker _health = new();

    /// <summary>Looks through the folder.</summary>
    /// <param name="options">Where the recordings lie and how large they may be.</param>
    /// <param name="clock">Real time, for the health.</param>
    public RecordedProvider(IOptions<RecordedOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        _folder = RecordedFolder.Open(options.Value);
        _index = _folder.Index;
        Symbols = [.. _index.Symbols.Select(Describe).OrderBy(info => info.Symbol, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ProviderInfo Info { get; } =
        new(Id, "Recorded chains", ProviderKind.Recorded, null, TimeSpan.Zero) { ClockSpeed = 0 };

    /// <inheritdoc/>
    public IReadOnlyList<SymbolInfo> Symbols { get; }

    /// <summary>Every file that was found, bad ones with a reason.</summary>
    public IReadOnlyList<RecordedFile> Files => _index.Files;

    /// <inheritdoc/>
    public ProviderHealth Health => _health.Current;

    /// <summary>
    /// When the symbol's latest recording was made; for a symbol without one, when the latest of all was.
    /// </summary>
    public DateTimeOffset Now(string symbol) =>
        _index.Latest(symbol)?.RecordedAt
        ?? _index.Symbols.Max(other => _index.Latest(other)?.RecordedAt)
        ?? _clock.GetUtcNow();

    /// <inheritdoc/>
    public IReadOnlyList<DateTimeOffset> RecordedTimes(string symbol) =>
        [.. _index.Of(symbol).Select(file => file.RecordedAt!.Value).Distinct()];

    /// <summary>The newest recording made at or before the time, or the latest that is not a fragment.</summary>
    public async Task<FetchResult<ChainSnapshot>> GetChainAsync(
        string symbol,
        DateTimeOffset? at,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ImmutableArray<RecordedFile> recordings = _index.Of(symbol);
        if (recordings.IsEmpty)
        {
            return Failed(FetchFailure.UnknownSymbol, $"There is no recording of {symbol}.");
        }
        RecordedFile? file = at is null
            ? _index.Latest(symbol)
            : recordings.LastOrDefault(recording => recording.RecordedAt <= at);
        if (file is null)
        {
            return Failed(FetchFailure.NoHistory, $"The first recording of {symbol} is later than that.");
        }
        DateTimeOffset triedAt = _clock.GetUtcNow();
        FetchResult<ChainSnapshot> result = await _folder.ReadAsync(file, Id, cancellation);
        Book(file, triedAt, result);
        return result;
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
            FetchResult<CandleSeries>.Failed(FetchFailure.NotOffered, "Recorded chains come without price bars.")
        );

    private static FetchResult<ChainSnapshot> Failed(FetchFailure failure, string detail) =>
        FetchResult<ChainSnapshot>.Failed(failure, detail);

    private SymbolInfo Describe(string symbol)
    {
        if (CboeSymbolList.Find(symbol) is { } known)
        {
            return known;
        }
        string name = _index.Of(symbol).Select(file => file.UnderlyingName).FirstOrDefault(text => text.Length > 0, "");
        SymbolKind kind =
            OptionRoot.IsIndexSymbol(symbol) ? SymbolKind.Index
            : name.Contains("ETF", StringComparison.Ordinal) || name.Contains("Trust", StringComparison.Ordinal)
                ? SymbolKind.Fund
            : SymbolKind.Stock;
        return new(symbol, name, kind);
    }

    private void Book(RecordedFile file, DateTimeOffset triedAt, FetchResult<ChainSnapshot> result)
    {
        if (result.Value is null)
        {
            _index.Note(file, RecordedFileStatus.Bad, result.Detail);
            _health.Failed(triedAt, result.Failure, result.Detail);
            return;
        }
        _index.Note(file, RecordedFileStatus.Read, file.Reason);
        _health.Answered(triedAt, _clock.GetUtcNow());
    }
}
