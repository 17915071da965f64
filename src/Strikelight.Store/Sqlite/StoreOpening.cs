namespace Strikelight.Store.Sqlite;

/// <summary>What a try to open led to: a session to write with, or why there is none.</summary>
/// <param name="Session">The session; null on failure.</param>
/// <param name="Failure">The failure; null beside a session.</param>
internal sealed record StoreOpening(SqlSession? Session, StorageFailure? Failure);
