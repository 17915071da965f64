using Microsoft.Data.Sqlite;
using Strikelight.Store.Sqlite;

namespace Strikelight.Store.Tests.Sqlite;

public sealed class QueryPlanTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string> HotQueries =>
        [
            SqliteChains.NewestSql,
            SqliteChains.TimesSql,
            SqliteHistory.LevelsSql,
            SqliteHistory.IncrementsSql,
            SqliteHistory.CandlesSql,
            SqliteHistory.OpenInterestSql,
            SqliteHistory.OutcomesSql,
            SqliteHistory.ShortOfSymbolSql,
            SqliteHistory.ShortOnDaySql,
        ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(HotQueries))]
    public void Plan_OfAHotQuery_NeitherScansNorSorts(string sql)
    {
        using SqlSession session = new(_folder.Database, SqliteOpenMode.ReadWriteCreate);
        StoreMigrations.Run(session);

        List<string> steps = [];
        using SqliteDataReader reader = session.Read($"EXPLAIN QUERY PLAN {sql}", 1L, 1L, 1L, 1L, 1L);
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        Assert.NotEmpty(steps);
        Assert.DoesNotContain(steps, step => step.StartsWith("SCAN", StringComparison.Ordinal));
        Assert.DoesNotContain(steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }
}
