using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Strikelight.Providers.Cboe;

namespace Strikelight.Providers.Tests.Cboe;

public sealed class CboeOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreGood()
    {
        Assert.Equal("https://cdn.cboe.com", Options().BaseAddress);
    }

    [Theory]
    [InlineData("BaseAddress", "cdn.cboe.com")]
    [InlineData("BaseAddress", "https://cdn.cboe.com/path")]
    [InlineData("BaseAddress", "ftp://cdn.cboe.com")]
    [InlineData("RedirectHosts", "https://cdn-api.cboe.com")]
    [InlineData("RedirectHosts", "a b")]
    [InlineData("UserAgent", "x")]
    [InlineData("UserAgent", "line\r\nbreak")]
    [InlineData("PollInterval", "00:00:14")]
    [InlineData("PollInterval", "01:00:01")]
    [InlineData("ConnectTimeout", "00:00:00")]
    [InlineData("ConnectTimeout", "00:01:01")]
    [InlineData("ReadIdleTimeout", "00:00:00")]
    [InlineData("ReadIdleTimeout", "00:01:01")]
    [InlineData("AttemptTimeout", "00:00:00")]
    [InlineData("AttemptTimeout", "00:02:01")]
    [InlineData("TotalTimeout", "00:00:00")]
    [InlineData("TotalTimeout", "00:05:01")]
    [InlineData("MaxRetries", "-1")]
    [InlineData("MaxRetries", "6")]
    [InlineData("RetryDelay", "00:00:00")]
    [InlineData("RetryDelay", "00:00:31")]
    [InlineData("MaxBodyBytes", "1023")]
    [InlineData("MaxBodyBytes", "1073741825")]
    [InlineData("CallsPerMinute", "0")]
    [InlineData("CallsPerMinute", "601")]
    [InlineData("CallBurst", "0")]
    [InlineData("CallBurst", "101")]
    [InlineData("RateLimitPause", "00:00:00")]
    [InlineData("RateLimitPause", "00:15:01")]
    [InlineData("BreakerFailures", "1")]
    [InlineData("BreakerFailures", "1001")]
    [InlineData("BreakerPause", "00:00:00")]
    [InlineData("BreakerPause", "00:10:01")]
    public void Validate_BadSetting_IsNamed(string setting, string value)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Options(($"Cboe:{setting}", value)));

        Assert.Contains(setting, Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_EverySetting_HasACheck()
    {
        var bare = typeof(CboeOptions)
            .GetProperties()
            .Where(property =>
                !property
                    .GetCustomAttributes(true)
                    .OfType<System.ComponentModel.DataAnnotations.ValidationAttribute>()
                    .Any()
            );

        Assert.Empty(bare);
    }

    private static CboeOptions Options(params (string Key, string Value)[] settings)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))
                )
                .Build()
        );
        services.AddCboeProvider();
        using ServiceProvider provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<CboeOptions>>().Value;
    }
}
