namespace Strikelight.Web.Features.Memory.View;

/// <summary>How the source has been answering, all symbols together.</summary>
/// <param name="Source">Its name for people.</param>
/// <param name="Calls">Calls since the start.</param>
/// <param name="Failures">Failed calls since the start.</param>
/// <param name="LastTryAt">Last call, real time.</param>
/// <param name="LastSuccessAt">Last call that gave a value.</param>
/// <param name="LastFailure">Kind of the last failure, camelCase; null since the last success.</param>
/// <param name="LastFailureDetail">Its sentence for people.</param>
public sealed record UpstreamView(
    string Source,
    long Calls,
    long Failures,
    DateTimeOffset? LastTryAt,
    DateTimeOffset? LastSuccessAt,
    string? LastFailure,
    string LastFailureDetail
);
