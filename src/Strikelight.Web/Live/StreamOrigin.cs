namespace Strikelight.Web.Live;

/// <summary>Whether a stream is asked for by a page of this server or by no page at all.</summary>
internal static class StreamOrigin
{
    /// <summary>
    /// Browsers say where a request comes from (<c>Sec-Fetch-Site</c>, <c>Origin</c>); programs say nothing and are let
    /// in. A foreign page could not read the stream, but each open one would hold a connection.
    /// </summary>
    public static bool IsOurs(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site is not ("" or "same-origin" or "none"))
        {
            return false;
        }
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (
                Uri.TryCreate(origin, UriKind.Absolute, out Uri? from)
                && from.Scheme is "http" or "https" // a proxy may end the TLS of the page
                && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            );
    }
}
