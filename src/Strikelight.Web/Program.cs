using Strikelight.Web.Budget;
using Strikelight.Web.Hosting;

return await CommandLine.RunAsync(
    args,
    async settings =>
    {
        await using WebApplication app = StrikelightHost.Build(settings);
        HeapGuard.Apply(app.Services.GetRequiredService<BudgetPlan>());
        await app.StartAsync();
        foreach (string url in app.Urls)
        {
            Console.WriteLine($"Strikelight is ready: {url}/walls/SPX");
        }
        await app.WaitForShutdownAsync();
        return 0;
    }
);
