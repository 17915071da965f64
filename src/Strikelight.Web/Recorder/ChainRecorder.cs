using Microsoft.Extensions.Options;
using Strikelight.Store;

namespace Strikelight.Web.Recorder;

/// <summary>Writes what the board polls into the store, and says when it could not.</summary>
/// <remarks>
/// One loop on the server's clock. Polls never wait for it: it takes the newest chain of each symbol in its turn. What
/// fails at a symbol is that symbol's failure, said in its report; the others go on.
/// </remarks>
public sealed partial class ChainRecorder : BackgroundService
{
    private const int SymbolsMost = 64; // beside those that are followed
    private const string Past = "The source is files of the past, which are a history already.";
    private const string Faulted = "The recorder met an error of its own; the log has the details.";
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FlushMost = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, SymbolRecording> _recordings = new(StringComparer.Ordinal);
    private readonly List<HandedBatch> _handed = [];
    private readonly EventQueue _events;
    private readonly ChainInbox _inbox;
    private readonly FollowedSymbols _followed;
    private readonly IStore _store;
    private readonly RecorderFigures _figures;
    private readonly RecorderMemory _memory;
    private readonly RecorderOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<ChainRecorder> _logger;

    /// <summary>Takes where chains come from and where they go.</summary>
    public ChainRecorder(
        ChainInbox inbox,
        FollowedSymbols followed,
        IStore store,
        RecorderFigures figures,
        RecorderMemory memory,
        IOptions<RecorderOptions> options,
        TimeProvider clock,
        ILogger<ChainRecorder> logger
    )
    {
        ArgumentNullException.ThrowIfNull(followed);
        ArgumentNullException.ThrowIfNull(options);
        _inbox = inbox;
        _followed = followed;
        _store = store;
        _figures = figures;
        _memory = memory;
        _options = options.Value;
        _clock = clock;
        _logger = logger;
        _events = new(store);
    }

    /// <summary>Time without a chain after which there is a gap; shorter parts of gaps are not stored.</summary>
    private TimeSpan Patience => _followed.Cadence * 3;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_followed.IsPast)
        {
            _figures.Rest(Past);
            return;
        }
        try
        {
            using PeriodicTimer timer = new(Tick, _clock);
            do
            {
                await GuardedStepAsync(stoppingToken);
            } while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            await EndAsync();
        }
    }

    /// <summary>The outer edge of the loop: an error is logged, counted and shown, and the next tick goes on.</summary>
    internal async Task GuardedStepAsync(CancellationToken cancellation)
    {
        try
        {
            await StepAsync(cancellation);
            _figures.StepWorked();
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            Log.Faulted(_logger, fault);
            _figures.StepFailed(Faulted, _clock.GetUtcNow());
        }
    }

    /// <summary>What is done at a tick.</summary>
    private async Task StepAsync(CancellationToken cancellation)
    {
        await BeginAsync(cancellation);
        ForEachFollowed(_followed.Follow);
        Settle();
        if (_store.State.Kind == StoreStateKind.Open)
        {
            await RecordWaitingAsync(cancellation);
        }
        _inbox.KeepOnly(_memory.IsOnBoard);
        ForEachFollowed(LookForGap);
        FlushEvents();
        Publish();
    }

    /// <summary>Does something for each followed symbol; an error is a failure of that symbol alone.</summary>
    private void ForEachFollowed(Action<string> act)
    {
        foreach (string symbol in _followed.Names)
        {
            try
            {
                act(symbol);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Fail(symbol, RecordingOf(symbol), fault);
            }
        }
    }

    private void Fail(string symbol, SymbolRecording recording, Exception fault) =>
        Fail(symbol, recording, $"{fault.GetType().Name}: the log has the details.", fault);

    /// <summary>Says why the symbol is not recorded; the log has each reason once, not at each tick.</summary>
    private void Fail(string symbol, SymbolRecording recording, string reason, Exception? fault)
    {
        _figures.CountFailed();
        if (!string.Equals(recording.Failure, reason, StringComparison.Ordinal))
        {
            Log.Failed(_logger, symbol, reason, fault);
        }
        recording.Failure = reason;
        recording.Forget(null, reason); // what the next chain would be encoded against may be half done
    }

    private void Publish()
    {
        _memory.HoldKeys(
            _recordings.Values.Sum(recording => recording.State?.Bytes ?? 0),
            _recordings.Values.Count(recording => recording.State is not null)
        );
        string[] symbols = [.. _followed.Names.Union(_recordings.Keys, StringComparer.Ordinal)];
        _figures.Show([.. symbols.Select(ReportOf)]);
    }

    private SymbolReport ReportOf(string symbol)
    {
        SymbolRecording recording = RecordingOf(symbol);
        string refusal = _followed.RefusalOf(symbol);
        OpenGap? gap = recording.Gaps.Gap;
        bool isRecent = recording.HandedAt is { } at && _clock.GetUtcNow() - at <= Patience;
        (string state, string reason) =
            recording.Failure.Length > 0 ? ("failed", recording.Failure)
            : refusal.Length > 0 ? ("refused", refusal)
            : gap is not null ? ("gap", gap.Reason)
            : isRecent ? ("recording", "")
            : _followed.IsFollowed(symbol) ? ("waiting", "No newer chain has come yet.")
            : ("idle", "Neither is it followed now nor does anybody look at it.");
        return new(symbol, state, reason, recording.SafeMarket, recording.SafeAt, gap?.From);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store refused a batch of {Symbol}: {Reason}")]
        public static partial void Refused(ILogger logger, string symbol, string reason);

        [LoggerMessage(2, LogLevel.Warning, "The store did not take what was left within {Seconds} s of the stop")]
        public static partial void NotFlushed(ILogger logger, double seconds);

        [LoggerMessage(3, LogLevel.Error, "The recorder failed at a tick and goes on")]
        public static partial void Faulted(ILogger logger, Exception fault);

        [LoggerMessage(4, LogLevel.Error, "{Symbol} is not recorded: {Reason}")]
        public static partial void Failed(ILogger logger, string symbol, string reason, Exception? fault);

        [LoggerMessage(5, LogLevel.Warning, "What the recorder before this one left out is not known")]
        public static partial void NoLookBack(ILogger logger, Exception fault);

        [LoggerMessage(6, LogLevel.Warning, "Starts, stops or gaps are lost: {Reason}")]
        public static partial void EventsLost(ILogger logger, string reason);

        [LoggerMessage(7, LogLevel.Information, "The source is {Source}; recorded whoever looks: {Symbols}")]
        public static partial void Begun(ILogger logger, string source, string symbols);
    }
}
