namespace Strikelight.Web.Recorder;

/// <summary>Chains since the start.</summary>
/// <param name="Written">Safe in the store.</param>
/// <param name="WrittenBytes">Their bytes, with what is stored beside them.</param>
/// <param name="Coalesced">Replaced by a newer one of their symbol before they were written.</param>
/// <param name="Refused">Not taken by the store, or let go because too many waited.</param>
/// <param name="VolumeDecreases">Polls whose trades are not known because the source took volume back.</param>
public sealed record RecorderCounts(
    long Written,
    long WrittenBytes,
    long Coalesced,
    long Refused,
    long VolumeDecreases
);
