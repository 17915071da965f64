using Strikelight.Web.Shell;

namespace Strikelight.Web.Hosting;

/// <summary>Tells browsers what a page of ours may load: nothing from elsewhere, no frame around it.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    // Charts set inline styles on elements they make; scripts are only our own files.
    private static readonly string Policy =
        $"default-src 'self'; script-src 'self' {BootScript.CspSource}; img-src 'self' data: blob:; "
        + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
        + "form-action 'self'";

    /// <summary>Adds the headers and goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
