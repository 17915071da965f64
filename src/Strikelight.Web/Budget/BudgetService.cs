using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Strikelight.Web.Budget;

/// <summary>Prints the budget at start and tells the socket figures which ports are ours.</summary>
public sealed partial class BudgetService(
    BudgetPlan plan,
    SocketMemory sockets,
    IServer server,
    IHostApplicationLifetime lifetime,
    ILogger<BudgetService> logger
) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.Budget(logger, plan.ToString());
        lifetime.ApplicationStarted.Register(ReadPorts);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void ReadPorts() =>
        sockets.Listen(
            (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(address =>
                BindingAddress.Parse(address).Port
            )
        );

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Budget}")]
        public static partial void Budget(ILogger logger, string budget);
    }
}
