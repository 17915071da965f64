namespace Strikelight.Providers.Transport;

/// <summary>Keeps a source's health: readers get an immutable picture, writers never wait.</summary>
internal sealed class ProviderHealthTracker
{
    private ProviderHealth _current = ProviderHealth.Untried;

    public ProviderHealth Current => Volatile.Read(ref _current);

    /// <summary>Books an answer that arrived, a "no such symbol" included: the source was well.</summary>
    public void Answered(DateTimeOffset triedAt, DateTimeOffset answeredAt) =>
        Change(
            (triedAt, answeredAt),
            static (health, when) =>
                health with
                {
                    LastTryAt = Later(health.LastTryAt, when.triedAt),
                    LastSuccessAt = Later(health.LastSuccessAt, when.answeredAt),
                    LastFailure = FetchFailure.None,
                    LastFailureDetail = "",
                    CallCount = health.CallCount + 1,
                }
        );

    public void Failed(DateTimeOffset triedAt, FetchFailure failure, string detail) =>
        Change(
            (triedAt, failure, detail),
            static (health, what) =>
                health with
                {
                    LastTryAt = Later(health.LastTryAt, what.triedAt),
                    LastFailure = what.failure,
                    LastFailureDetail = what.detail,
                    CallCount = health.CallCount + 1,
                    FailureCount = health.FailureCount + 1,
                }
        );

    private void Change<T>(T what, Func<ProviderHealth, T, ProviderHealth> change)
    {
        ProviderHealth before = Current;
        while (true)
        {
            ProviderHealth found = Interlocked.CompareExchange(ref _current, change(before, what), before);
            if (ReferenceEquals(found, before))
            {
                return;
            }
            before = found;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset? known, DateTimeOffset other) =>
        known is { } before && before > other ? before : other;
}
