using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Simulated;

/// <summary>The underlying's quote, and prices and volumes over a part of a session.</summary>
internal static class UnderlyingWriter
{
    public static UnderlyingQuote Quote(SymbolModel model, SessionPath path, SessionPoint at)
    {
        double price = model.Price(at);
        (double low, double high) = path.Range(new(at.Session, 0), at);
        UnderlyingQuote quote = new(price, at.Instant)
        {
            PreviousCloseUsd = model.Close(at.Session - 1),
            OpenUsd = model.Open(at.Session),
            HighUsd = high,
            LowUsd = low,
        };
        if (model.Row.Kind == SymbolKind.Index)
        {
            return quote;
        }
        double half = HalfSpread(model.Row, price);
        return quote with
        {
            BidUsd = Math.Max(0.01, Math.Round(price - half, 2)),
            AskUsd = Math.Round(price + half, 2),
            VolumeShares = (long)SharesBy(model, at),
        };
    }

    /// <summary>Shares traded from the open to the point; NaN for an index.</summary>
    public static double SharesBy(SymbolModel model, SessionPoint at)
    {
        if (model.Row.Kind == SymbolKind.Index)
        {
            return double.NaN;
        }
        ulong dayKey = Noise.Hash(model.Key, 51, at.Session);
        double usual =
            model.Row.Profile.TurnoverUsd
            * Noise.LogNormal(Noise.Hash(model.Key, 31), 0.6 * model.Row.Profile.Popularity);
        double length = SessionAxis.Seconds(at.Session) / 23_400.0;
        double shares = usual / model.Row.PriceUsd * Noise.LogNormal(Noise.Hash(dayKey, 1), 0.25) * length;
        return Math.Floor(shares * SessionShape.Bursts(dayKey, LastTrades.VolumeShare(at), 0.12));
    }

    private static double HalfSpread(SymbolRow row, double price)
    {
        double share = row.Profile.TurnoverUsd switch
        {
            >= 1e9 => 1e-5,
            >= 3e8 => 5e-5,
            >= 1e8 => 2e-4,
            _ => 6e-4,
        };
        return Math.Max(0.01, Math.Round(price * share, 2));
    }
}
