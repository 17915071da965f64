namespace Strikelight.Web.Live;

/// <summary>A rendered page fragment as the bytes every viewer gets: one event, one flushed deflate segment.</summary>
/// <param name="Id">Versions of the data it was drawn from; the event's id.</param>
/// <param name="Segment">Deflate bytes without a final block, valid at any place of any gzip stream.</param>
public sealed record Frame(string Id, byte[] Segment);
