using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Strikelight.Store.Tests;

public sealed class StoreServiceTests
{
    [Fact]
    public async Task AddSqliteStore_WithAFolder_GivesAStoreThatClosesWithTheHost()
    {
        using TestFolder folder = new();
        ServiceProvider services = Build(new() { ["Store:Folder"] = folder.Path });

        IStore store = services.GetRequiredService<IStore>();
        await store.WriteAsync(TestStore.Level(0, 1));
        await services.DisposeAsync();

        Assert.Equal(StoreStateKind.Closed, store.State.Kind);
    }

    [Fact]
    public async Task AddSqliteStore_WithABadSetting_NamesIt()
    {
        await using ServiceProvider services = Build(new() { ["Store:Readers"] = "0" });

        OptionsValidationException error = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IStore>()
        );

        Assert.Contains("Readers", error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Build(Dictionary<string, string?> settings) =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging()
            .AddSqliteStore()
            .BuildServiceProvider();
}
