using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Maintenance;

/// <summary>Reads every row of a database and compares its checksum.</summary>
internal static class Verifier
{
    private const int FaultsKept = 100;

    public static VerifyReport Run(SqlSession session, CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<TableCount>();
        var faults = ImmutableArray.CreateBuilder<StoredFault>();
        var damaged = ImmutableArray.CreateBuilder<TableCount>();
        foreach (TableScan scan in TableScan.All)
        {
            long count = 0;
            long faultCount = 0;
            foreach (StoredFault? fault in FaultsOf(session, scan))
            {
                cancellation.ThrowIfCancellationRequested();
                count++;
                faultCount += fault is null ? 0 : 1;
                if (fault is not null && faults.Count < FaultsKept)
                {
                    faults.Add(fault);
                }
            }
            rows.Add(new(scan.Table, count));
            if (faultCount > 0)
            {
                damaged.Add(new(scan.Table, faultCount));
            }
        }
        long allFaults = damaged.Sum(table => table.Rows);
        return new(rows.ToImmutable(), damaged.ToImmutable(), allFaults, faults.ToImmutable(), StructureOf(session));
    }

    /// <summary>
    /// The fault of each row, null for good ones; one more where the table cannot be read to its end.
    /// </summary>
    private static IEnumerable<StoredFault?> FaultsOf(SqlSession session, TableScan scan)
    {
        using RowWalk walk = new(session, scan);
        while (walk.Next())
        {
            yield return walk.Fault;
        }
    }

    private static string StructureOf(SqlSession session)
    {
        try
        {
            return StructureCheck.Full(session) ?? "";
        }
        catch (SqliteException error) when (StorageFailure.Of(error) is { } failure)
        {
            return failure.Detail;
        }
    }

    /// <summary>Steps through a table; an error of the file ends it with a fault of its own.</summary>
    private sealed class RowWalk(SqlSession session, TableScan scan) : IDisposable
    {
        private SqliteDataReader? _reader;
        private bool _isOver;

        public StoredFault? Fault { get; private set; }

        public bool Next()
        {
            if (_isOver)
            {
                return false;
            }
            try
            {
                _reader ??= session.Read(scan.Sql);
                if (!_reader.Read())
                {
                    return false;
                }
                Fault = scan.Check(new(_reader));
                return true;
            }
            catch (SqliteException error) when (StorageFailure.Of(error) is not null)
            {
                Fault = new(StoredFaultKind.Unreadable, scan.Table, "", null);
                _isOver = true;
                return true;
            }
        }

        public void Dispose() => _reader?.Dispose();
    }
}
