namespace Strikelight.Web.Pages.LookBack;

/// <summary>How a result is made, and when one that is held will do.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="IsEnough">Whether a result that is held answers the question.</param>
/// <param name="MakeAsync">Makes it, from what is held or from nothing.</param>
public sealed record LookBackWork<T>(
    Func<T, bool> IsEnough,
    Func<T?, CancellationToken, Task<LookBackAnswer<T>>> MakeAsync
)
    where T : class, ILookBackResult
{
    /// <summary>Whether it grows with each stored chain: it is then made anew while live pages show it.</summary>
    public bool FollowsStore { get; init; }
}
