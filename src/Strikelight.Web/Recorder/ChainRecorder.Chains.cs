using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Store.Chains;
using Strikelight.Web.Board;

namespace Strikelight.Web.Recorder;

/// <content>Chains on their way to the store.</content>
public sealed partial class ChainRecorder
{
    private const double DueShare = 0.9; // polls come a little early or late
    private const string StepsOverBudget =
        "What the last poll said was let go: Budget:DatabaseBytes has no room for the counts of so many contracts.";

    private TimeSpan KeyEvery => TimeSpan.FromMinutes(_options.KeyMinutes);

    private async Task RecordWaitingAsync(CancellationToken cancellation)
    {
        foreach (AnalyzedChain chain in _inbox.TakeAll())
        {
            string symbol = chain.Snapshot.Header.Symbol;
            SymbolRecording recording = RecordingOf(symbol);
            try
            {
                if (IsWanted(chain, recording) && !await TryRecordAsync(chain.Snapshot, recording, cancellation))
                {
                    _inbox.PutBack(chain);
                }
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                Fail(symbol, recording, fault); // the chain is let go: the next one is tried anew
            }
        }
    }

    private bool IsWanted(AnalyzedChain chain, SymbolRecording recording)
    {
        DateTimeOffset market = chain.Snapshot.Header.MarketTime;
        bool isDue = recording.HandedAt is not { } at || _clock.GetUtcNow() - at >= _followed.Cadence * DueShare;
        return isDue && market != recording.HandedMarket && RecordedHours.Contains(market);
    }

    /// <summary>Hands a chain to the store; false where it has to wait.</summary>
    private async Task<bool> TryRecordAsync(
        ChainSnapshot chain,
        SymbolRecording recording,
        CancellationToken cancellation
    )
    {
        if (chain.Count > ChainCodec.ContractsMost)
        {
            string reason =
                $"A chain of {chain.Count} contracts is not stored: {ChainCodec.ContractsMost} are the most.";
            Fail(chain.Header.Symbol, recording, reason, null);
            return true;
        }
        if (chain.Header.Source != _followed.Source)
        {
            // What is read later is looked for under the source's id: a record of another name would never be found.
            string reason = $"The chain is of '{chain.Header.Source}', the source is '{_followed.Source}'.";
            Fail(chain.Header.Symbol, recording, reason, null);
            return true;
        }
        if (_handed.Sum(waiting => waiting.Bytes) > _options.QueueBytes)
        {
            return false;
        }
        SourceSymbol owner = new(_followed.Source, chain.Header.Symbol);
        bool? isStored = await _store.Chains.HasAsync(owner, chain.Header.MarketTime, cancellation);
        if (isStored is null || (isStored == false && !IsTaken(chain, recording)))
        {
            return false;
        }
        recording.HandedAt = _clock.GetUtcNow();
        recording.HandedMarket = chain.Header.MarketTime;
        recording.Failure = "";
        if (isStored == true)
        {
            Safe(owner.Symbol, recording, chain.Header.MarketTime);
        }
        KeepWithinBudget(recording);
        return true;
    }

    private bool IsTaken(ChainSnapshot chain, SymbolRecording recording)
    {
        PollRecords poll = ChainRecords.Of(chain, recording.State, KeyEvery, recording.Lost);
        if (!_store.TryWrite(poll.Batch, out Task acknowledged))
        {
            _figures.CountRefused();
            return false;
        }
        _handed.Add(new(chain.Header.Symbol, chain.Header.MarketTime, acknowledged, poll.Batch.HeldBytes));
        recording.Keep(poll.After);
        _figures.CountIncrements(poll.Increments);
        return true;
    }

    /// <summary>Counts what is safe; after a refusal the symbol begins with a key.</summary>
    private void Settle()
    {
        foreach (HandedBatch ended in _handed.Where(waiting => waiting.Acknowledged.IsCompleted).ToArray())
        {
            _handed.Remove(ended);
            SymbolRecording recording = RecordingOf(ended.Symbol);
            if (ended.Acknowledged.IsCompletedSuccessfully)
            {
                _figures.CountWritten(ended.Symbol, ended.Bytes, _clock.GetUtcNow());
                Safe(ended.Symbol, recording, ended.MarketTime);
                continue;
            }
            string reason = ended.Acknowledged.Exception?.InnerException?.Message ?? "";
            Log.Refused(_logger, ended.Symbol, reason);
            _figures.CountRefused();
            recording.Failure = reason;
            recording.Forget(recording.SafeMarket, $"The store refused a chain: {reason}");
        }
    }

    private void Safe(string symbol, SymbolRecording recording, DateTimeOffset marketTime)
    {
        recording.SafeAt = _clock.GetUtcNow();
        recording.SafeMarket = marketTime > recording.SafeMarket ? marketTime : recording.SafeMarket ?? marketTime;
        WriteGap(symbol, recording.Gaps.Recorded(_clock.GetUtcNow(), marketTime));
    }

    private SymbolRecording RecordingOf(string symbol)
    {
        if (!_recordings.TryGetValue(symbol, out SymbolRecording? recording))
        {
            if (_recordings.Count >= SymbolsMost + _followed.Names.Count)
            {
                _recordings.Remove(
                    _recordings
                        .Where(pair => !_followed.Names.Contains(pair.Key, StringComparer.Ordinal))
                        .MinBy(pair => pair.Value.HandedAt)
                        .Key
                );
            }
            _recordings[symbol] = recording = new(Patience);
        }
        return recording;
    }

    /// <summary>
    /// What is held beyond its bytes goes. Keys before counts: without its key a chain is stored whole, without the
    /// counts a step is lost, which the symbol's next poll says.
    /// </summary>
    private void KeepWithinBudget(SymbolRecording newest)
    {
        long excess = _recordings.Values.Sum(recording => recording.State?.Bytes ?? 0) - _memory.KeyBytesMost;
        if (excess <= 0)
        {
            return; // the cap of the counts alone is never smaller
        }
        SymbolRecording[] leaving =
        [
            .. _recordings
                .Where(pair => pair.Value.State is not null)
                .OrderBy(pair => LeavingOf(pair.Key, pair.Value))
                .ThenBy(pair => pair.Value != newest)
                .Select(pair => pair.Value),
        ];
        foreach (SymbolRecording recording in leaving)
        {
            if (excess > 0 && recording.State is { KeyBytes: > 0 and var bytes })
            {
                excess -= bytes;
                recording.ForgetKey();
                _memory.CountForgotten();
            }
        }
        excess = leaving.Sum(recording => recording.State?.CountBytes ?? 0) - _memory.CountBytesMost;
        foreach (SymbolRecording recording in leaving)
        {
            if (excess > 0 && recording.State is { CountBytes: var bytes })
            {
                excess -= bytes;
                recording.Forget(null, StepsOverBudget);
                _memory.CountForgotten();
            }
        }
    }

    /// <summary>
    /// Who gives way first: symbols that are no longer recorded, the longest unused first; then those that nobody
    /// promised. Of the others the newest: were it the oldest, each would lose its own just before it is needed.
    /// </summary>
    private (int Rank, long Order) LeavingOf(string symbol, SymbolRecording recording)
    {
        DateTimeOffset at = recording.HandedAt ?? DateTimeOffset.MinValue;
        return _clock.GetUtcNow() - at > Patience ? (0, at.UtcTicks)
            : !_followed.Names.Contains(symbol, StringComparer.Ordinal) ? (1, -at.UtcTicks)
            : (2, -at.UtcTicks);
    }
}
