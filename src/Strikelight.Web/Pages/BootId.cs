using System.Globalization;

namespace Strikelight.Web.Pages;

/// <summary>Tells this run of the server from the last: a version of then is never taken for one of now.</summary>
public sealed class BootId(TimeProvider clock)
{
    /// <summary>Start of this run in milliseconds, hexadecimal.</summary>
    public string Value { get; } =
        clock.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
}
