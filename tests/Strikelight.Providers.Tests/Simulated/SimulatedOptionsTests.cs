using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Strikelight.Providers.Simulated;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedOptionsTests
{
    [Theory]
    [InlineData("Seed", "-1")]
    [InlineData("Speed", "0.5")]
    [InlineData("Speed", "NaN")]
    [InlineData("Speed", "121")]
    [InlineData("PollSeconds", "0")]
    [InlineData("PollSeconds", "3601")]
    [InlineData("StartAt", "2015-06-01T15:00:00Z")]
    [InlineData("StartAt", "2060-06-01T15:00:00Z")]
    [InlineData("CacheBytes", "-1")]
    [InlineData("CacheBytes", "999999999999")]
    public void Options_OutOfRange_FailByName(string setting, string value)
    {
        using ServiceProvider services = Services(setting, value);

        var failure = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IOptions<SimulatedOptions>>().Value
        );

        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddSimulatedProvider_ByDefault_GivesOneProviderForBothTypes()
    {
        using ServiceProvider services = Services("PollSeconds", "5");

        IMarketDataProvider provider = services.GetRequiredService<IMarketDataProvider>();

        Assert.Same(services.GetRequiredService<SimulatedProvider>(), provider);
        Assert.Equal(SimulatedOptions.DefaultId, provider.Info.Id);
        Assert.Equal(ProviderKind.Simulated, provider.Info.Kind);
        Assert.Equal(TimeSpan.FromSeconds(5), provider.Info.PollInterval);
        Assert.Equal(TimeSpan.Zero, provider.Info.TypicalDelay);
    }

    [Theory]
    [InlineData("1", SimulatedOptions.DefaultId)]
    [InlineData("7", SimulatedOptions.DefaultId + "-7")]
    public async Task Provider_OfASeed_NamesItselfAndItsChainsForThatMarket(string seed, string id)
    {
        using ServiceProvider services = Services("Seed", seed);
        IMarketDataProvider provider = services.GetRequiredService<IMarketDataProvider>();

        var chain = await provider.GetChainAsync("XSP", null, TestContext.Current.CancellationToken);

        Assert.Equal(id, provider.Info.Id);
        Assert.Equal(id, chain.Value!.Header.Source);
    }

    private static ServiceProvider Services(string setting, string value)
    {
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new($"{SimulatedOptions.Section}:{setting}", value)])
            .Build();
        return new ServiceCollection().AddSingleton(configuration).AddSimulatedProvider().BuildServiceProvider();
    }
}
