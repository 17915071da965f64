using System.Net;

namespace Strikelight.Providers.Transport;

/// <summary>Follows redirects of a GET, a few at most and only to allowed hosts.</summary>
/// <exception cref="RefusedRedirectException">The source points elsewhere, nowhere, or in circles.</exception>
internal sealed class AllowedRedirectHandler(AllowedOrigins origins) : DelegatingHandler
{
    private const int RedirectsMost = 3;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        for (int followed = 0; ; followed++)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            if (!IsRedirect(response.StatusCode))
            {
                return response;
            }
            Uri? location = response.Headers.Location;
            response.Dispose();
            request.RequestUri = Checked(request.RequestUri!, location, followed);
        }
    }

    private Uri Checked(Uri current, Uri? location, int followed)
    {
        if (location is null)
        {
            throw new RefusedRedirectException("The source moved the answer without saying where to.");
        }
        if (followed == RedirectsMost)
        {
            throw new RefusedRedirectException($"The source sent the call on more than {RedirectsMost} times.");
        }
        Uri target = location.IsAbsoluteUri ? location : new Uri(current, location);
        return origins.Allows(target)
            ? target
            : throw new RefusedRedirectException("The source sent the call on to a host that is not allowed.");
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status
            is HttpStatusCode.MovedPermanently
                or HttpStatusCode.Found
                or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect
                or HttpStatusCode.PermanentRedirect;
}
