using Strikelight.Core.Candles;

namespace Strikelight.Web.Board;

/// <summary>Price bars this server keeps: those of the source, and those made from its own polls.</summary>
public interface IKeptBars
{
    /// <summary>Keeps bars the source gave; neither waits nor throws.</summary>
    void Keep(string symbol, CandleSeries series);

    /// <summary>Kept bars up to a market time; null where nothing of those sessions was kept.</summary>
    Task<PriceBars?> BarsAsync(BarQuestion question, CancellationToken cancellation);
}
