namespace Strikelight.Web.Pages.LookBack;

/// <summary>A result of the past, or why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="State">How it stands.</param>
/// <param name="Value">The result; where it is being extended, as far as it goes.</param>
/// <param name="Reason">One sentence for people; empty beside a complete result.</param>
public sealed record LookBackAnswer<T>(LookBackState State, T? Value, string Reason)
    where T : class, ILookBackResult
{
    private const string Underway = "It is being read; the next version of the page has it.";

    /// <summary>Being worked out.</summary>
    public static LookBackAnswer<T> Pending(T? soFar = null) => new(LookBackState.Pending, soFar, Underway);

    /// <summary>A result.</summary>
    public static LookBackAnswer<T> Ready(T value) => new(LookBackState.Ready, value, "");

    /// <summary>Nothing, and why.</summary>
    public static LookBackAnswer<T> Missing(string reason) => new(LookBackState.Missing, null, reason);

    /// <summary>A failure, and why.</summary>
    public static LookBackAnswer<T> Failed(string reason) => new(LookBackState.Failed, null, reason);
}
