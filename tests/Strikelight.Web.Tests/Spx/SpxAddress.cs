namespace Strikelight.Web.Tests.Spx;

/// <summary>Addresses of the page.</summary>
internal static class SpxAddress
{
    /// <summary>An address of a tab: that of the moves has no name.</summary>
    public static string Url(string view, string at, string form = "") =>
        $"/spx{form}?at={at}" + (view == "moves" ? "" : $"&view={view}");
}
