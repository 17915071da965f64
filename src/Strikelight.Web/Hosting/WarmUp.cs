using Strikelight.Core.Levels;
using Strikelight.Providers;
using Strikelight.Web.Board;

namespace Strikelight.Web.Hosting;

/// <summary>Runs the whole path from chain to levels once while the first viewer is still on the way.</summary>
/// <remarks>Only for sources of our own making: nobody's server is asked for a symbol that no viewer wants.</remarks>
public sealed class WarmUp(IMarketDataProvider provider, MarketBoard board) : BackgroundService
{
    private const string FirstSymbol = "SPX";
    private static readonly TimeSpan Cadence = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (provider.Info.Kind != ProviderKind.Simulated)
        {
            return;
        }
        await Task.Yield(); // the host goes on starting
        SymbolState state = await board.GetAsync(FirstSymbol, Cadence, stoppingToken);
        state.Chain?.Levels(new LevelsRequest());
    }
}
