namespace Strikelight.Web.Recorder;

/// <summary>Chains since the start.</summary>
/// <param name="Written">Safe in the store.</param>
/// <param name="HandedBytes">
/// Bytes of their records in memory while they waited, with what is stored beside them; what they take on disk is in
/// the bytes of the file.
/// </param>
/// <param name="Coalesced">Replaced by a newer one of their symbol before they were written.</param>
/// <param name="Refused">Not taken by the store, or let go because too many waited.</param>
/// <param name="Failed">Could not be recorded: an error, or more contracts than are stored.</param>
/// <param name="VolumeDecreases">Polls whose trades are not known because the source took volume back.</param>
/// <param name="StepsLost">Polls whose trades are not known because what the poll before said was let go.</param>
public sealed record RecorderCounts(
    long Written,
    long HandedBytes,
    long Coalesced,
    long Refused,
    long Failed,
    long VolumeDecreases,
    long StepsLost
);
