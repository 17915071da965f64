namespace Strikelight.Web.Recorder;

/// <summary>A chain that the store took and has not acknowledged.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="MarketTime">Its market time.</param>
/// <param name="Acknowledged">Ends when it is safe.</param>
/// <param name="Bytes">Bytes held until then.</param>
internal sealed record HandedBatch(string Symbol, DateTimeOffset MarketTime, Task Acknowledged, long Bytes);
