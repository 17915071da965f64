namespace Strikelight.Web.Recorder;

/// <summary>How far the recording of a symbol has come. Not thread-safe.</summary>
internal sealed class SymbolRecording(TimeSpan patience)
{
    /// <summary>What the next poll is compared with; null makes it a key without increments.</summary>
    public PollState? State { get; private set; }

    /// <summary>Why there is no state although there was one; null while there is.</summary>
    public LostStep? Lost { get; private set; }

    /// <summary>Real time at which the last chain went to the store; null before the first.</summary>
    public DateTimeOffset? HandedAt { get; set; }

    /// <summary>Market time of that chain.</summary>
    public DateTimeOffset? HandedMarket { get; set; }

    /// <summary>Real time at which a chain was last known to be stored; null before the first.</summary>
    public DateTimeOffset? SafeAt { get; set; }

    /// <summary>Market time of the newest chain known to be stored.</summary>
    public DateTimeOffset? SafeMarket { get; set; }

    /// <summary>Why the last chain could not be recorded, one sentence; empty once one could.</summary>
    public string Failure { get; set; } = "";

    /// <summary>Whether what is owed is there; looked at for followed symbols only.</summary>
    public GapWatch Gaps { get; } = new(patience);

    /// <summary>Keeps what the next poll is compared with.</summary>
    public void Keep(PollState state) => (State, Lost) = (state, null);

    /// <summary>Lets go of what differences are made against: the next chain is stored whole.</summary>
    public void ForgetKey() => State = State is { } state ? state with { Key = null } : null;

    /// <summary>Lets go of all of it: the next poll says that a step is lost.</summary>
    /// <param name="from">Market time of the last poll that is there; null for the last one handed over.</param>
    /// <param name="reason">Why, one sentence.</param>
    public void Forget(DateTimeOffset? from, string reason)
    {
        if (State is { } state)
        {
            (State, Lost) = (null, new(from ?? state.MarketTime, reason));
        }
    }
}
