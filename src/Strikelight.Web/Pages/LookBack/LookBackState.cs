namespace Strikelight.Web.Pages.LookBack;

/// <summary>How a result of the past stands.</summary>
public enum LookBackState
{
    /// <summary>It is being worked out; the next version of the page has it.</summary>
    Pending,

    /// <summary>It is there.</summary>
    Ready,

    /// <summary>There is nothing to show, for a reason.</summary>
    Missing,

    /// <summary>The source or the store failed, for a reason.</summary>
    Failed,
}
