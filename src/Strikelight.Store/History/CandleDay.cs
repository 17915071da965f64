using Strikelight.Core.Candles;

namespace Strikelight.Store.History;

/// <summary>Candles of one interval on one day; written again, they replace the earlier ones.</summary>
/// <param name="Owner">Source and symbol.</param>
/// <param name="Day">The day, New York; for daily candles the first day of the stretch they are stored as.</param>
/// <param name="Candles">The candles.</param>
public sealed record CandleDay(SourceSymbol Owner, DateOnly Day, CandleSeries Candles) : StoreRecord
{
    /// <inheritdoc/>
    public override int HeldBytes => (Candles.Count * 48) + 256;
}
