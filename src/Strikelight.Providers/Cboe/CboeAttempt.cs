using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Cboe;

/// <summary>What one try came to.</summary>
/// <param name="Result">The chain or why there is none.</param>
/// <param name="IsWorthRetrying">Whether the same call may well succeed in a moment.</param>
/// <param name="WasSent">Whether the source was called at all.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CboeAttempt(FetchResult<ChainSnapshot> Result, bool IsWorthRetrying, bool WasSent)
{
    public static CboeAttempt Final(FetchFailure failure, string detail, TimeSpan? retryAfter = null) =>
        new(FetchResult<ChainSnapshot>.Failed(failure, detail, retryAfter), IsWorthRetrying: false, WasSent: true);

    public static CboeAttempt Passing(string detail) =>
        new(FetchResult<ChainSnapshot>.Failed(FetchFailure.Unavailable, detail), IsWorthRetrying: true, WasSent: true);

    public static CboeAttempt NotSent(FetchFailure failure, string detail, TimeSpan? retryAfter) =>
        new(FetchResult<ChainSnapshot>.Failed(failure, detail, retryAfter), IsWorthRetrying: false, WasSent: false);
}
