using System.Collections.Immutable;
using Strikelight.Core.Candles;

namespace Strikelight.Web.Board;

/// <summary>Price bars with what has to be known of them.</summary>
/// <param name="Series">The bars.</param>
/// <param name="Origin">Where they come from.</param>
/// <param name="Gaps">Starts of bars that are missing within the sessions shown, Unix seconds, ascending.</param>
/// <param name="Remark">One sentence for people; empty for the source's own.</param>
public sealed record PriceBars(CandleSeries Series, BarOrigin Origin, ImmutableArray<long> Gaps, string Remark)
{
    /// <summary>The source's own bars.</summary>
    public static PriceBars OfSource(CandleSeries series) => new(series, BarOrigin.Source, [], "");
}
