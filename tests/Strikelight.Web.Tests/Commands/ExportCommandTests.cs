using System.Globalization;
using Parquet;
using Parquet.Schema;
using Strikelight.Core.Contracts;
using Strikelight.Store;
using Strikelight.Store.History;
using Strikelight.Web.Commands.Import;

namespace Strikelight.Web.Tests.Commands;

public sealed class ExportCommandTests : IDisposable
{
    private static readonly SourceSymbol Spx = new("scripted", "SPX");

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Chains_AsCsvBesideTheHolder_HaveARowForEachContractAndEmptyCellsForWhatIsMissing()
    {
        await _folder.FillAsync(SavedFiles.Spx(0), SavedFiles.Spx(1));
        await using SqliteStore holder = _folder.OpenStore();

        (CommandAnswer answer, Dictionary<string, string>[] rows) = await CsvAsync("chains");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Equal(2 * SampleChain.ContractCount, rows.Length);
        ChainSnapshot second = SavedFiles.Spx(1);
        Dictionary<string, string> row = rows[SampleChain.ContractCount + 3];
        Assert.Equal("2026-03-02T15:01:00Z", row["marketTimeUtc"]);
        Assert.Equal(second.StrikeUsd[3], Number(row["strikeUsd"]));
        Assert.Equal(second.BidUsd[3], Number(row["bidUsd"]));
        Assert.Equal(second.OpenInterest[3], Number(row["openInterestContracts"]));
        Assert.Equal(("SPXW", "put"), (row["root"], row["side"]));
        Assert.Equal(("", ""), (row["lastUsd"], row["vendorGammaPerShareAndUsd"]));
    }

    [Fact]
    public async Task Chains_AsParquet_ReadBackEqualToTheChains()
    {
        ChainSnapshot[] chains = [.. Enumerable.Range(0, 400).Select(SavedFiles.Spx)]; // more rows than one group
        await _folder.FillAsync(chains);
        string path = _folder.At("chains.parquet");

        CommandAnswer answer = await _folder.RunAsync("export", "SPX", "--format", "parquet", "--out", path);

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        await using ParquetReader file = await ParquetReader.CreateAsync(
            path,
            cancellationToken: TestContext.Current.CancellationToken
        );
        Assert.True(file.RowGroupCount > 1, "one row group");
        Assert.Equal(
            chains.SelectMany(chain => chain.StrikeUsd.ToArray()),
            (await ColumnAsync<double>(file, "strikeUsd")).Cast<double>()
        );
        Assert.Equal(
            chains.SelectMany(chain => chain.AskUsd.ToArray()),
            (await ColumnAsync<double>(file, "askUsd")).Cast<double>()
        );
        Assert.Equal(
            chains.SelectMany(chain => chain.Volume.ToArray()).Select(count => (long)count),
            (await ColumnAsync<long>(file, "volumeContracts")).Cast<long>()
        );
        Assert.Equal(
            chains.SelectMany(chain => Enumerable.Repeat(chain.Header.MarketTime.UtcDateTime, chain.Count)),
            (await ColumnAsync<DateTime>(file, "marketTimeUtc")).Cast<DateTime>()
        );
        Assert.All(await ColumnAsync<double>(file, "lastUsd"), value => Assert.Null(value));
    }

    [Fact]
    public async Task Days_OfARange_AreBothIncludedAndNoOthers()
    {
        int day = (int)TimeSpan.FromDays(1).TotalMinutes;
        await _folder.FillAsync([.. Enumerable.Range(0, 5).Select(days => SavedFiles.Spx(days * day))]);

        (_, Dictionary<string, string>[] rows) = await CsvAsync("chains", "--from", "2026-03-03", "--to", "2026-03-05");
        (_, Dictionary<string, string>[] counts) = await CsvAsync(
            "open-interest",
            "--from",
            "2026-03-03",
            "--to",
            "2026-03-05"
        );

        string[] days = ["2026-03-03", "2026-03-04", "2026-03-05"];
        Assert.Equal(days, rows.Select(row => row["marketTimeUtc"][..10]).Distinct());
        Assert.Equal(days, counts.Select(row => row["tradingDate"]).Distinct());
        Assert.Equal(3 * SampleChain.ContractCount, counts.Length);
    }

    [Fact]
    public async Task LevelsIncrementsAndCandles_AsCsv_HoldWhatIsStored()
    {
        StoreBatch chain = ImportRecords.OfChain(SavedFiles.Spx(0));
        UInt128 contracts = chain.Records.OfType<ContractTable>().Single().Hash;
        DateTimeOffset later = SavedFiles.Morning.AddMinutes(1);
        double[] price = [6000.5];
        await _folder.FillAsync(
            chain,
            new StoreBatch(
                new LevelMinute(Spx, later, 2, [new(7, 6010.25)]),
                new IncrementChunk(Spx, new(later, later, SavedFiles.Morning), contracts, [new(3, 25, double.NaN)]),
                new CandleDay(
                    Spx,
                    new(2026, 3, 2),
                    new(TimeSpan.FromMinutes(1), [later.ToUnixTimeSeconds()], price, price, price, price, [double.NaN])
                )
            )
        );

        (_, Dictionary<string, string>[] levels) = await CsvAsync("levels");
        (_, Dictionary<string, string>[] increments) = await CsvAsync("increments");
        (_, Dictionary<string, string>[] candles) = await CsvAsync("candles");

        Assert.Equal(("7", "6010.25"), (levels.Single()["figureId"], levels.Single()["valueInUnitOfFigure"]));
        Dictionary<string, string> traded = increments.Single();
        Assert.Equal(("25", ""), (traded["volumeChangeContracts"], traded["premiumUsd"]));
        Assert.Equal(SavedFiles.Spx(0).StrikeUsd[3], Number(traded["strikeUsd"]));
        Assert.Equal("2026-03-02T15:00:00Z", traded["previousMarketTimeUtc"]);
        Assert.Equal(
            ("2026-03-02T15:01:00Z", "6000.5", ""),
            (candles.Single()["startUtc"], candles.Single()["closeUsd"], candles.Single()["volumeShares"])
        );
    }

    [Fact]
    public async Task DamagedChain_AmongGoodOnes_IsNamedAndLeftOut()
    {
        await _folder.FillAsync(SavedFiles.Spx(0), SavedFiles.Spx(1));
        ChainChunk second = ImportRecords.OfChain(SavedFiles.Spx(1)).Records.OfType<ChainChunk>().Single();
        await _folder.DamageAsync(second.Bytes);

        (CommandAnswer answer, Dictionary<string, string>[] rows) = await CsvAsync("chains");

        Assert.Equal(1, answer.ExitCode);
        Assert.Contains("left out: chain", answer.Error, StringComparison.Ordinal);
        Assert.Contains("2026-03-02T15:01:00Z", answer.Error, StringComparison.Ordinal);
        Assert.Equal(SampleChain.ContractCount, rows.Length);
    }

    [Theory]
    [InlineData("export", "SPY", "--out", "x.csv", "there is: none")]
    [InlineData("export", "SPX", "--out", "-", "name a file", "--format", "parquet")]
    [InlineData("export", "SPX", "--out", "x.csv", "before --from", "--from", "2026-03-03", "--to", "2026-03-02")]
    public async Task Export_ThatCannotBe_IsRefusedInOneLine(
        string command,
        string symbol,
        string option,
        string path,
        string says,
        params string[] more
    )
    {
        await _folder.FillAsync(SavedFiles.Spx(0));

        CommandAnswer answer = await _folder.RunAsync([command, symbol, option, path, .. more]);

        Assert.Equal(2, answer.ExitCode);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Trim().Split('\n'));
        Assert.False(File.Exists("x.csv"));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private async Task<(CommandAnswer Answer, Dictionary<string, string>[] Rows)> CsvAsync(
        string kind,
        params string[] more
    )
    {
        string path = _folder.At(kind + ".csv");
        CommandAnswer answer = await _folder.RunAsync(["export", "SPX", "--kind", kind, "--out", path, .. more]);
        string[] lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        string[] names = lines[0].Split(',');
        return (
            answer,
            [
                .. lines
                    .Skip(1)
                    .Select(line => names.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second)),
            ]
        );
    }

    private static async Task<List<T?>> ColumnAsync<T>(ParquetReader file, string name)
        where T : struct
    {
        DataField field = file.Schema.GetDataFields().Single(column => column.Name == name);
        List<T?> values = [];
        for (int i = 0; i < file.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = file.OpenRowGroupReader(i);
            T?[] part = new T?[group.RowCount];
            await group.ReadAsync<T>(field, part, cancellationToken: TestContext.Current.CancellationToken);
            values.AddRange(part);
        }
        return values;
    }
}
