using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Tests.Transport;

public sealed class AllowedOriginsTests
{
    private static readonly AllowedOrigins Origins = new(new Uri("https://cdn.cboe.com"), ["cdn-api.cboe.com"]);

    [Theory]
    [InlineData("https://cdn.cboe.com/a", true)]
    [InlineData("https://CDN-API.cboe.com/a", true)]
    [InlineData("https://cdn-api.cboe.com:443/a", true)]
    [InlineData("http://cdn-api.cboe.com/a", false)] // gives up the encryption
    [InlineData("https://cdn-api.cboe.com:8443/a", false)]
    [InlineData("https://cdn-api.cboe.com.example.org/a", false)]
    [InlineData("https://cdn-api.cboe.com@example.org/a", false)]
    [InlineData("https://user@cdn-api.cboe.com/a", false)]
    [InlineData("https://127.0.0.1/a", false)]
    [InlineData("//cdn-api.cboe.com/a", false)]
    public void Allows_Target_OnlyListedHostsOverTheSameEncryption(string target, bool allowed)
    {
        Assert.Equal(allowed, Origins.Allows(new Uri(target, UriKind.RelativeOrAbsolute)));
    }
}
