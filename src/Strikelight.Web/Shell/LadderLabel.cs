namespace Strikelight.Web.Shell;

/// <summary>A placed label of a ladder.</summary>
/// <param name="Text">Name and price.</param>
/// <param name="X">Position of its level, percent of the width.</param>
/// <param name="Anchor">SVG text-anchor.</param>
/// <param name="Lane">Row, 0 next to the bar.</param>
/// <param name="Css">CSS class.</param>
/// <param name="LeftPx">Left end at the narrowest width.</param>
/// <param name="RightPx">Right end at the narrowest width.</param>
public sealed record LadderLabel(
    string Text,
    double X,
    string Anchor,
    int Lane,
    string Css,
    double LeftPx,
    double RightPx
);
