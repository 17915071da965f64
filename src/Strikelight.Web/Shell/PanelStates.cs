namespace Strikelight.Web.Shell;

internal static class PanelStates
{
    public static string Name(this PanelState state) =>
        state switch
        {
            PanelState.Empty => "No data",
            PanelState.Delayed => "Delayed",
            PanelState.Closed => "Market closed",
            PanelState.Partial => "Partial",
            PanelState.Failed => "Failed",
            _ => "",
        };

    public static string DefaultText(this PanelState state) =>
        state switch
        {
            PanelState.Empty => "The source answered, and nothing matches this selection.",
            PanelState.Delayed => "These values are older than this page expects.",
            PanelState.Closed => "These are the last values of the session.",
            PanelState.Partial => "A part of the input is missing; totals cover what is there.",
            PanelState.Failed => "The source or the computation failed; nothing is shown in its place.",
            _ => "",
        };

    /// <summary>Whether there normally is something to draw in this state.</summary>
    public static bool HasContent(this PanelState state) => state is not (PanelState.Empty or PanelState.Failed);

    public static string Css(this PanelState state) =>
        state switch
        {
            PanelState.Empty => "state-empty",
            PanelState.Delayed => "state-delayed",
            PanelState.Closed => "state-closed",
            PanelState.Partial => "state-partial",
            PanelState.Failed => "state-failed",
            _ => "",
        };
}
