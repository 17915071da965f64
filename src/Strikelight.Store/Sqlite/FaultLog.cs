using Microsoft.Extensions.Logging;

namespace Strikelight.Store.Sqlite;

/// <summary>Counts the faults that reads met, and logs the first of them.</summary>
internal sealed partial class FaultLog(ILogger logger)
{
    private const int LoggedMost = 100; // a damaged page is many rows, and each is read again and again

    private long _count;

    /// <summary>Faults met since start; a row that is read twice counts twice.</summary>
    public long Count => Interlocked.Read(ref _count);

    public StoredFault Note(StoredFault fault)
    {
        if (Interlocked.Increment(ref _count) <= LoggedMost)
        {
            Log.Faulty(logger, fault.Kind, fault.Table, fault.Row, fault.At);
        }
        return fault;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A stored row gives no value: {Kind} in {Table}, {Row} at {At}")]
        public static partial void Faulty(
            ILogger logger,
            StoredFaultKind kind,
            string table,
            string row,
            DateTimeOffset? at
        );
    }
}
