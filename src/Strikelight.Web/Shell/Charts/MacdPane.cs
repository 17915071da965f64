namespace Strikelight.Web.Shell.Charts;

/// <summary>MACD below the bars, one value a bar; null is a gap. The histogram is the difference.</summary>
/// <param name="Line">EMA 12 less EMA 26 of closes.</param>
/// <param name="Signal">EMA 9 of the line.</param>
public sealed record MacdPane(IReadOnlyList<double?> Line, IReadOnlyList<double?> Signal);
