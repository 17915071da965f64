using Strikelight.Bench.Report;
using Strikelight.Providers.Tests.Cboe;

namespace Strikelight.Providers.Tests.Recorded;

public sealed class ChainReportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("strikelight-report-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Write_TheSameFolderTwice_GivesTheSameText()
    {
        Save("b/table.csv", File.ReadAllBytes(RecordedData.Table("small_quotedata.csv")));
        Save("a/answer.json", SmallAnswer.Bytes);
        Save("notes.md", "# Notes"u8.ToArray());

        string first = ReportText.Write(await ReadAsync());
        string second = ReportText.Write(await ReadAsync());

        Assert.Equal(first, second);
        Assert.Contains("**2 chains, ", first, StringComparison.Ordinal);
        Assert.True(
            first.IndexOf("answer.json", StringComparison.Ordinal)
                < first.IndexOf("table.csv", StringComparison.Ordinal)
        );
        Assert.Contains("1 further files are no chains", first, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.FullName, first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_AFileThatBreaksOff_IsListedWithItsReason()
    {
        Save("answer.json", SmallAnswer.Bytes);
        Save("cut.json", SmallAnswer.Bytes[..^200]);

        string text = ReportText.Write(await ReadAsync());

        Assert.Contains("- `cut.json`: The answer breaks off", text, StringComparison.Ordinal);
        Assert.Contains("**1 chains, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfAChain_CountsEveryUsedContractOnce()
    {
        Save("answer.json", SmallAnswer.Bytes);

        ChainFigures chain = Assert.Single((await ReadAsync()).Chains);

        Assert.Equal(chain.Chain.Counts.Used, chain.ByStatus.Values.Sum());
    }

    private Task<ReportInput> ReadAsync() =>
        ReportInput.ReadAsync(_folder.FullName, TestContext.Current.CancellationToken);

    private void Save(string name, byte[] content)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
