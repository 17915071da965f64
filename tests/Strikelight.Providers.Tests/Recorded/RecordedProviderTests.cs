using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Strikelight.Providers.Recorded;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

public sealed class RecordedProviderTests : IDisposable
{
    private static readonly DateTimeOffset JsonTime = SmallAnswer.Written;
    private static readonly DateTimeOffset PageTime = new(2026, 3, 14, 14, 52, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("strikelight-recorded-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task GetChain_LatestAndPast_IsTheNewestMadeByThen()
    {
        Save("b.dat", SmallAnswer.Bytes);
        Save("a.dat", File.ReadAllBytes(RecordedData.Table("small_quotedata.csv")));
        RecordedProvider provider = Open();

        Assert.Equal([JsonTime, PageTime], provider.RecordedTimes("SPX"));
        Assert.Equal(PageTime, provider.Now("SPX"));
        Assert.Equal(8, await RowsAsync(provider, null));
        Assert.Equal(8, await RowsAsync(provider, PageTime));
        Assert.Equal(SmallAnswer.RowCount, await RowsAsync(provider, PageTime.AddTicks(-1)));
        Assert.Equal(SmallAnswer.RowCount, await RowsAsync(provider, JsonTime));
        var early = await provider.GetChainAsync("SPX", JsonTime.AddTicks(-1), TestContext.Current.CancellationToken);
        Assert.Equal(FetchFailure.NoHistory, early.Failure);
    }

    [Theory]
    [InlineData("chain.json")]
    [InlineData("chain.csv")]
    [InlineData("chain")]
    public async Task GetChain_PackedFileUnderAnyName_IsFoundByContent(string name)
    {
        Save(name, CboeProviderTests.Packed(SmallAnswer.Bytes, "gzip"));
        RecordedProvider provider = Open();

        Assert.Equal(SmallAnswer.RowCount, await RowsAsync(provider, null));
        RecordedFile file = Assert.Single(provider.Files);
        Assert.Equal(RecordedFormat.CboeJson, file.Format);
        Assert.Equal(RecordedFileStatus.Read, file.Status);
        Assert.Equal(RecordedTimeOrigin.Timestamp, file.TimeOrigin);
    }

    [Fact]
    public void Index_TimeAfterTheContracts_IsFoundAllTheSame()
    {
        string timestamp = "\"timestamp\": \"2026-03-11 18:42:35\",";
        string late = SmallAnswer
            .With(timestamp, "")
            .Replace("\"symbol\": \"_SPX\"", timestamp + "\"symbol\": \"_SPX\"", StringComparison.Ordinal);
        string none = SmallAnswer.With(timestamp, "");
        Save("late.json", Encoding.UTF8.GetBytes(late));
        Save("none.json", Encoding.UTF8.GetBytes(none));

        RecordedProvider provider = Open();

        Assert.Equal([SmallAnswer.LastTrade, JsonTime], provider.RecordedTimes("SPX"));
        Assert.Equal(
            [RecordedTimeOrigin.Timestamp, RecordedTimeOrigin.LastTrade],
            provider.Files.Select(file => file.TimeOrigin)
        );
    }

    [Fact]
    public async Task Index_FilesThatAreNoChains_AreListedWithAReasonAndHurtNothing()
    {
        Save("good.json", SmallAnswer.Bytes);
        Save("empty", []);
        Save("text.md", "# Notes"u8.ToArray());
        Save("other.json", "{\"people\": [1, 2]}"u8.ToArray());
        Save("broken.json", "{\"timestamp\": oops"u8.ToArray());
        Save("broken.gz", [0x1F, 0x8B, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
        Save("table.csv", "X,Last: 1,Change: 0\nDate: y,Bid: 0\nnot,the,columns\n"u8.ToArray());

        RecordedProvider provider = Open();

        Assert.Equal(7, provider.Files.Count);
        Assert.Equal(6, provider.Files.Count(file => file.Status == RecordedFileStatus.Bad));
        Assert.All(
            provider.Files.Where(file => file.Status == RecordedFileStatus.Bad),
            file => Assert.NotEmpty(file.Reason)
        );
        Assert.Equal("SPX", Assert.Single(provider.Symbols).Symbol);
        Assert.Equal(SmallAnswer.RowCount, await RowsAsync(provider, null));
    }

    [Fact]
    public async Task GetChain_FileThatBreaksOffLater_IsMalformedAndThenListedAsBad()
    {
        Save("cut.json", SmallAnswer.Bytes[..^200]);
        RecordedProvider provider = Open();
        Assert.Equal(RecordedFileStatus.Indexed, Assert.Single(provider.Files).Status);

        var result = await provider.GetChainAsync("SPX", null, TestContext.Current.CancellationToken);

        Assert.Equal(FetchFailure.Malformed, result.Failure);
        Assert.Equal(RecordedFileStatus.Bad, Assert.Single(provider.Files).Status);
        Assert.Equal(result.Detail, provider.Files[0].Reason);
        Assert.Equal(1, provider.Health.FailureCount);
    }

    [Fact]
    public async Task GetChain_FileCutInItsPacking_IsMalformed()
    {
        byte[] packed = CboeProviderTests.Packed(SmallAnswer.Bytes, "gzip");
        Save("cut.gz", packed[..(packed.Length / 2)]);
        RecordedProvider provider = Open();

        var result = await provider.GetChainAsync("SPX", null, TestContext.Current.CancellationToken);

        Assert.Null(result.Value);
    }

    [Fact]
    public async Task GetChain_UnreadableDate_IsMarkedAsInferred()
    {
        string page = File.ReadAllText(RecordedData.Table("small_quotedata.csv"))
            .Replace("March 14, 2026 at 10:52 AM EDT", "14.3.26", StringComparison.Ordinal);
        Save("page.csv", Encoding.UTF8.GetBytes(page));
        RecordedProvider provider = Open();

        ChainAssert.Ok(await provider.GetChainAsync("SPX", null, TestContext.Current.CancellationToken));

        RecordedFile file = Assert.Single(provider.Files);
        Assert.Equal(RecordedTimeOrigin.Expiries, file.TimeOrigin);
        Assert.Contains("inferred", file.Reason, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 3, 13, 20, 15, 0, TimeSpan.Zero), file.RecordedAt);
    }

    [Fact]
    public async Task GetChain_FileLargerThanAllowed_IsTooLarge()
    {
        Save("chain.json", SmallAnswer.Bytes);
        RecordedProvider provider = Open(options => options.MaxFileBytes = 4000);

        var result = await provider.GetChainAsync("SPX", null, TestContext.Current.CancellationToken);

        Assert.NotNull(result);
        Assert.Null(result.Value);
    }

    [Fact]
    public async Task Provider_OneFileAsPath_HoldsJustThat()
    {
        Save("one.json", SmallAnswer.Bytes);
        Save("two.json", SmallAnswer.Bytes);
        RecordedProvider provider = Open(options => options.Path = Path.Combine(_folder.FullName, "one.json"));

        Assert.Single(provider.Files);
        Assert.Equal(SmallAnswer.RowCount, await RowsAsync(provider, null));
    }

    [Fact]
    public async Task Provider_NoFolder_SaysSo()
    {
        RecordedProvider provider = Open(options => options.Path = Path.Combine(_folder.FullName, "nowhere"));

        Assert.Equal(RecordedFileStatus.Bad, Assert.Single(provider.Files).Status);
        Assert.Empty(provider.Symbols);
        Assert.Empty(provider.RecordedTimes("SPX"));
        var result = await provider.GetChainAsync("SPX", null, TestContext.Current.CancellationToken);
        Assert.Equal(FetchFailure.UnknownSymbol, result.Failure);
    }

    [Fact]
    public void Provider_MoreFilesThanAllowed_SaysSo()
    {
        Save("one.json", SmallAnswer.Bytes);
        Save("two.json", SmallAnswer.Bytes);

        RecordedProvider provider = Open(options => options.MaxFiles = 1);

        Assert.Equal(2, provider.Files.Count);
        Assert.Contains("there are more", provider.Files[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCandles_Any_AreNotOffered()
    {
        RecordedProvider provider = Open();

        var result = await provider.GetCandlesAsync(
            "SPX",
            TimeSpan.FromDays(1),
            5,
            null,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(FetchFailure.NotOffered, result.Failure);
        Assert.Null(provider.Info.PollInterval);
        Assert.Equal(ProviderKind.Recorded, provider.Info.Kind);
    }

    [Theory]
    [InlineData("MaxFiles", "0")]
    [InlineData("MaxFiles", "100001")]
    [InlineData("MaxFileBytes", "1023")]
    [InlineData("MaxFileBytes", "4294967297")]
    [InlineData("Path", "")]
    public void Options_BadSetting_IsNamed(string setting, string value)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create($"Recorded:{setting}", (string?)value)])
                .Build()
        );
        services.AddRecordedProvider();
        using ServiceProvider provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<RecordedProvider>);

        Assert.Contains(setting, Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    private static async Task<int> RowsAsync(RecordedProvider provider, DateTimeOffset? at)
    {
        var chain = ChainAssert.Ok(await provider.GetChainAsync("SPX", at, TestContext.Current.CancellationToken));
        Assert.Equal("recorded", chain.Header.Source);
        return chain.Counts.InFeed;
    }

    private void Save(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder.FullName, name), content);

    private RecordedProvider Open(Action<RecordedOptions>? configure = null)
    {
        RecordedOptions options = new() { Path = _folder.FullName };
        configure?.Invoke(options);
        return new(Options.Create(options), new FakeTimeProvider(PageTime));
    }
}
