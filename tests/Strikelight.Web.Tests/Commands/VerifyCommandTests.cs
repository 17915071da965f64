using Strikelight.Store;
using Strikelight.Store.History;

namespace Strikelight.Web.Tests.Commands;

public sealed class VerifyCommandTests : IDisposable
{
    private static readonly SourceSymbol Spx = new("scripted", "SPX");

    private readonly CommandFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_OfASoundHistory_CountsItsRows()
    {
        await _folder.FillAsync(SavedFiles.Spx(0), SavedFiles.Spx(1));

        CommandAnswer answer = await _folder.RunAsync("verify");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Matches(@"chain +2 +0", answer.Output);
        Assert.Contains("structure: sound", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfADamagedMinute_NamesItsSymbolAndTime()
    {
        const double Figure = 6543.21;
        await _folder.FillAsync(
            new StoreBatch(
                new LevelMinute(Spx, SavedFiles.Morning, 1, [new(1, Figure)]),
                new LevelMinute(Spx, SavedFiles.Morning.AddMinutes(1), 1, [new(1, 1)])
            )
        );
        await _folder.DamageAsync(BitConverter.GetBytes(Figure));

        CommandAnswer answer = await _folder.RunAsync("verify");

        Assert.Equal(1, answer.ExitCode);
        Assert.Matches(@"level_minute +2 +1", answer.Output);
        Assert.Matches(@"damaged: level_minute .*SPX.* 2026-03-02T15:00:00Z: not as it was written", answer.Output);
        Assert.Contains("1 damaged", answer.Output, StringComparison.Ordinal);
    }
}
