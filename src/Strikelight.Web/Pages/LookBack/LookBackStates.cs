namespace Strikelight.Web.Pages.LookBack;

/// <summary>How all that a page asked of the past stands together.</summary>
internal static class LookBackStates
{
    /// <summary>Whether something is still being worked out.</summary>
    public static bool AreReading(this IEnumerable<LookBackState> states) => states.Contains(LookBackState.Pending);

    /// <summary>Whether nothing is being worked out and nothing failed, so that no later look has more.</summary>
    public static bool AreFinal(this IEnumerable<LookBackState> states) =>
        !states.Any(state => state is LookBackState.Pending or LookBackState.Failed);
}
