using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Pricing;
using Strikelight.Providers;
using Strikelight.Web.Board;
using Strikelight.Web.Pages.LookBack;

namespace Strikelight.Web.Features.Walls.LookBack;

/// <summary>Exposure by strike of past chains, by the kernel that the page's own strikes are made with.</summary>
public sealed class PastGamma(LookBackCache cache, IPastChains past, Func<ChainSnapshot, ChainAnalysis> analyze)
{
    /// <summary>The exposure of the chain that was known at a minute.</summary>
    /// <param name="request">Symbol and definition.</param>
    /// <param name="minute">The minute.</param>
    /// <param name="settled">
    /// Whether contracts that settled by the minute are left out although the chain is older, as of a live source.
    /// </param>
    /// <returns>While it is worked out, that of the minute before where it is there.</returns>
    public LookBackAnswer<PastStrikes> At(WallsRequest request, DateTimeOffset minute, bool settled)
    {
        ArgumentNullException.ThrowIfNull(request);
        LookBackKey key = new(
            request.Symbol,
            "strikes",
            minute,
            $"{request.Definition.Scope.Text} {request.Definition.Sign} {settled}"
        );
        LookBackWork<PastStrikes> work = new(
            _ => true,
            (_, token) => MakeAsync(request with { At = null }, minute, settled, token)
        );
        LookBackAnswer<PastStrikes> answer = cache.Peek(key, work, request.At is null);
        return answer.State == LookBackState.Pending
            ? LookBackAnswer<PastStrikes>.Pending(cache.Held<PastStrikes>(key with { Time = minute.AddMinutes(-1) }))
            : answer;
    }

    private async Task<LookBackAnswer<PastStrikes>> MakeAsync(
        WallsRequest request,
        DateTimeOffset minute,
        bool settled,
        CancellationToken cancellation
    )
    {
        FetchResult<ChainSnapshot> fetched = await past.ChainAtAsync(request.Symbol, minute, cancellation);
        if (fetched.Value is not { } chain)
        {
            return fetched.IsAbsence
                ? LookBackAnswer<PastStrikes>.Missing(fetched.Detail)
                : LookBackAnswer<PastStrikes>.Failed(fetched.Detail);
        }
        DateTimeOffset now = settled ? minute : chain.Header.MarketTime;
        ChainSlice slice = ChainSlice.Of(analyze(chain), ResolvedScope.Of(chain, request.Definition.Scope, now));
        ExposureByStrike exposure = ExposureSums.ByStrike(slice, SignedPositions.From(chain, request.Definition.Sign));
        return LookBackAnswer<PastStrikes>.Ready(new(chain.Header.MarketTime, exposure, chain.SpotUsd));
    }
}
