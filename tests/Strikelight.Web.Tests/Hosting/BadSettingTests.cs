using Microsoft.Extensions.Options;
using Strikelight.Web.Budget;
using Strikelight.Web.Hosting;

namespace Strikelight.Web.Tests.Hosting;

public sealed class BadSettingTests
{
    [Theory]
    [InlineData("Provider", "bloomberg", "Provider")]
    [InlineData("Board:MaxSymbols", "0", "MaxSymbols")]
    [InlineData("Board:DemandGraceSeconds", "0", "DemandGraceSeconds")]
    [InlineData("Board:FailureBackoffMostSeconds", "0", "FailureBackoffMostSeconds")]
    [InlineData("Board:ConcurrentPolls", "0", "ConcurrentPolls")]
    [InlineData("Board:TickSeconds", "0", "TickSeconds")]
    [InlineData("Live:MaxViews", "0", "MaxViews")]
    [InlineData("Live:LeastDrawMilliseconds", "-1", "LeastDrawMilliseconds")]
    [InlineData("Live:HeartbeatSeconds", "0", "HeartbeatSeconds")]
    [InlineData("Live:WriteDeadlineSeconds", "0", "WriteDeadlineSeconds")]
    [InlineData("Live:RetryLeastMilliseconds", "1", "RetryLeastMilliseconds")]
    [InlineData("Connections:Most", "0", "Most")]
    [InlineData("Connections:RequestLineBytes", "1", "RequestLineBytes")]
    [InlineData("Connections:HeaderBytes", "1", "HeaderBytes")]
    [InlineData("Connections:HeaderCount", "1", "HeaderCount")]
    [InlineData("Connections:HeaderSeconds", "0", "HeaderSeconds")]
    [InlineData("Connections:KeepAliveSeconds", "0", "KeepAliveSeconds")]
    [InlineData("Connections:BodyBytes", "-1", "BodyBytes")]
    [InlineData("Connections:ResponseBufferBytes", "1", "ResponseBufferBytes")]
    [InlineData("Connections:LeastReadBytesPerSecond", "0", "LeastReadBytesPerSecond")]
    [InlineData("Connections:SendBufferBytes", "1", "SendBufferBytes")]
    [InlineData("Connections:DrainSeconds", "0", "DrainSeconds")]
    [InlineData("Budget:TotalBytes", "1", "TotalBytes")]
    [InlineData("Budget:RuntimeBytes", "1", "RuntimeBytes")]
    [InlineData("Budget:DatabaseBytes", "1", "DatabaseBytes")]
    [InlineData("Budget:ReserveBytes", "1", "ReserveBytes")]
    [InlineData("Budget:ViewerBytes", "1", "ViewerBytes")]
    [InlineData("Budget:ViewersBytes", "1", "ViewersBytes")]
    [InlineData("Budget:ChainBytes", "1", "ChainBytes")]
    [InlineData("Budget:PastBytes", "1", "PastBytes")]
    [InlineData("Budget:PageBytes", "1", "PageBytes")]
    [InlineData("Budget:FrameBytes", "1", "FrameBytes")]
    [InlineData("Recorder:Symbols", "spx", "Recorder:Symbols")]
    [InlineData("Recorder:Seconds", "0", "Seconds")]
    [InlineData("Recorder:KeyMinutes", "0", "KeyMinutes")]
    [InlineData("Recorder:QueueBytes", "1", "QueueBytes")]
    [InlineData("Rates:AsOf", "2026-11-20", "Rates:Points")]
    [InlineData("Rates:Points:0:Days", "0", "Rates:Points:0:Days")]
    [InlineData("Rates:Points:0:AnnualRate", "4", "Rates:Points:0:AnnualRate")]
    [InlineData("TradingClock:NightWeight", "2", "NightWeight")]
    [InlineData("TradingClock:ClosedDayWeight", "-1", "ClosedDayWeight")]
    [InlineData("Pages:Walls:RefreshSeconds", "0", "RefreshSeconds")]
    [InlineData("Pages:Walls:SimulatedRefreshSeconds", "0", "SimulatedRefreshSeconds")]
    [InlineData("Pages:Walls:CandleSessions", "0", "CandleSessions")]
    [InlineData("Pages:Walls:CandleMinutes", "0", "CandleMinutes")]
    [InlineData("Pages:ZeroDte:RefreshSeconds", "0", "RefreshSeconds")]
    [InlineData("Pages:ZeroDte:SimulatedRefreshSeconds", "0", "SimulatedRefreshSeconds")]
    [InlineData("Pages:ZeroDte:TopStrikes", "0", "TopStrikes")]
    [InlineData("Pages:ZeroDte:HotStrikes", "0", "HotStrikes")]
    [InlineData("Pages:ZeroDte:CacheEntries", "0", "CacheEntries")]
    [InlineData("Pages:ZeroDte:CacheSeconds", "0", "CacheSeconds")]
    [InlineData("Pages:ZeroDteIndex:RefreshSeconds", "0", "RefreshSeconds")]
    [InlineData("Pages:ZeroDteIndex:SimulatedRefreshSeconds", "0", "SimulatedRefreshSeconds")]
    [InlineData("Pages:ZeroDteIndex:NamesSeconds", "0", "NamesSeconds")]
    [InlineData("Pages:ZeroDteIndex:SimulatedNamesSeconds", "0", "SimulatedNamesSeconds")]
    [InlineData("Pages:ZeroDteIndex:CacheEntries", "0", "CacheEntries")]
    [InlineData("Pages:ZeroDteIndex:CacheSeconds", "0", "CacheSeconds")]
    [InlineData("Pages:Home:RefreshSeconds", "0", "RefreshSeconds")]
    [InlineData("Pages:Home:SimulatedRefreshSeconds", "0", "SimulatedRefreshSeconds")]
    [InlineData("Pages:Walls:CacheEntries", "0", "CacheEntries")]
    [InlineData("Pages:Walls:CacheSeconds", "0", "CacheSeconds")]
    [InlineData("Pages:Home:CacheEntries", "0", "CacheEntries")]
    [InlineData("Pages:Home:CacheSeconds", "0", "CacheSeconds")]
    [InlineData("Pages:Memory:CacheEntries", "0", "CacheEntries")]
    [InlineData("Pages:Memory:CacheSeconds", "0", "CacheSeconds")]
    public async Task Start_WithAValueOutOfRange_IsRefusedByName(string setting, string value, string named)
    {
        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            TestServer.StartAsync(new Dictionary<string, string?>(StringComparer.Ordinal) { [setting] = value })
        );

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithABudgetThatCannotFit_IsRefusedByTheLine()
    {
        BudgetException refused = await Assert.ThrowsAsync<BudgetException>(() =>
            TestServer.StartAsync(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Budget:TotalBytes"] = "268435456",
                    ["Budget:PastBytes"] = "300000000",
                }
            )
        );

        Assert.Contains("lower Budget:PastBytes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAHistoryBeyondItsLine_IsRefusedBeforeTheFolderIsTouched()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        BudgetException refused = await Assert.ThrowsAsync<BudgetException>(() =>
            TestServer.StartAsync(
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["Recorder:Enabled"] = "true",
                    ["Store:Folder"] = folder,
                    ["Store:CacheBytes"] = "16000000",
                }
            )
        );

        Assert.Contains("Budget:DatabaseBytes", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Store:CacheBytes", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task CommandLine_WithABudgetThatCannotFit_EndsWithItsOwnCode() =>
        Assert.Equal(2, await CommandLine.RunAsync([], _ => throw new BudgetException("does not fit")));
}
