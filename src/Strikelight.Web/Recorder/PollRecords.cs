using Strikelight.Store;

namespace Strikelight.Web.Recorder;

/// <summary>What one poll of a symbol leaves in the store.</summary>
/// <param name="Batch">Its records, stored together or not at all.</param>
/// <param name="IsKey">Whether the chain is stored whole.</param>
/// <param name="Increments">What is known of the trades since the poll before.</param>
/// <param name="After">What the next poll is encoded against, once the batch was taken.</param>
public sealed record PollRecords(StoreBatch Batch, bool IsKey, IncrementState Increments, PollState After);
