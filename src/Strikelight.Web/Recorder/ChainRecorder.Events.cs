using Strikelight.Core.Calendar;
using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Recorder;

/// <content>Starts, stops and gaps.</content>
public sealed partial class ChainRecorder
{
    private const int CadencesMost = 3;
    private const string NoStop = "The recorder ended without being stopped.";
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(30);

    private DateTimeOffset _begunAt;

    /// <summary>Writes the start, and what an unclosed period before it left out.</summary>
    private async Task BeginAsync(CancellationToken cancellation)
    {
        _begunAt = _clock.GetUtcNow();
        DateTimeOffset now = MarketNow.Of(_provider);
        bool wasStopped = await WasStoppedAsync(now, cancellation);
        Write(new(new(Source, ""), RecorderEventKind.Start, new(now, now), ""));
        if (wasStopped || (await _store.Chains.LastAsync(Source, cancellation)).Value is not { } last)
        {
            return;
        }
        foreach (LastRecorded chain in last.Where(chain => _symbols.Contains(chain.Owner.Symbol)))
        {
            if (now - chain.Market > Cadence * CadencesMost)
            {
                Write(new(chain.Owner, RecorderEventKind.Gap, new(chain.Market, now), NoStop));
            }
        }
    }

    private async Task<bool> WasStoppedAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        RecorderEvent? last = null;
        TimeRange range = new(now - LookBack, now);
        await foreach (
            Stored<RecorderEvent> found in _store.RecorderLog.RangeAsync(new(Source, ""), range, cancellation)
        )
        {
            last = found.Value ?? last;
        }
        return last is not { Kind: RecorderEventKind.Start };
    }

    /// <summary>Opens a gap for each followed symbol of which nothing came for three cadences.</summary>
    private void FindGaps()
    {
        foreach (string symbol in _followed.Keys)
        {
            SymbolRecording recording = RecordingOf(symbol);
            DateTimeOffset since = recording.RecordedAt is { } at && at > _begunAt ? at : _begunAt;
            if (recording.Gap is null && _clock.GetUtcNow() - since > Cadence * CadencesMost)
            {
                DateTimeOffset now = _provider.Now(symbol);
                DateTimeOffset opened = MarketStatus.At(now).Session?.OpensAt ?? now;
                DateTimeOffset from = recording.RecordedMarket is { } market && market > opened ? market : opened;
                recording.Gap = new(from, ReasonOf(symbol));
            }
        }
    }

    private string ReasonOf(string symbol)
    {
        StoreState state = _store.State;
        string failure = _board.Peek(symbol).FailureDetail;
        return state.Kind != StoreStateKind.Open ? state.Detail
            : failure.Length > 0 ? failure
            : "No newer chain came.";
    }

    private void CloseGap(SourceSymbol owner, SymbolRecording recording, DateTimeOffset until)
    {
        if (recording.Gap is { } gap && until > gap.From)
        {
            Write(new(owner, RecorderEventKind.Gap, new(gap.From, until), gap.Reason));
        }
        recording.Gap = null;
    }

    /// <summary>Closes what is open, writes the stop and waits for the store, five seconds at most.</summary>
    private async Task EndAsync()
    {
        foreach ((string symbol, SymbolRecording recording) in _recordings)
        {
            CloseGap(new(Source, symbol), recording, _provider.Now(symbol));
        }
        DateTimeOffset now = MarketNow.Of(_provider);
        Write(new(new(Source, ""), RecorderEventKind.Stop, new(now, now), ""));
        foreach (IDisposable watch in _followed.Values)
        {
            watch.Dispose();
        }
        try
        {
            await Task.WhenAll(_unacknowledged.Select(waiting => waiting.Acknowledged)).WaitAsync(FlushMost, _clock);
        }
        catch (Exception error) when (error is TimeoutException or StoreRefusedException or StoreUnavailableException)
        {
            Log.NotFlushed(_logger, FlushMost.TotalSeconds);
        }
    }

    private void Write(RecorderEvent happened)
    {
        if (!TryWrite("", new(happened)))
        {
            _figures.CountRefused();
        }
    }
}
