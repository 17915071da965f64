namespace Strikelight.Providers;

/// <summary>How a source has been answering, for all symbols together.</summary>
/// <param name="LastTryAt">Last call, real time; null before the first.</param>
/// <param name="LastSuccessAt">Last call that gave a value.</param>
/// <param name="LastFailure">The last failure, or none since the last success.</param>
/// <param name="LastFailureDetail">Its sentence for people.</param>
/// <param name="CallCount">Calls since start.</param>
/// <param name="FailureCount">Failed calls since start.</param>
public sealed record ProviderHealth(
    DateTimeOffset? LastTryAt,
    DateTimeOffset? LastSuccessAt,
    FetchFailure LastFailure,
    string LastFailureDetail,
    long CallCount,
    long FailureCount
)
{
    /// <summary>A source nobody has asked yet.</summary>
    public static ProviderHealth Untried { get; } = new(null, null, FetchFailure.None, "", 0, 0);
}
