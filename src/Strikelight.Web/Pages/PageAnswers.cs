using System.IO.Compression;

namespace Strikelight.Web.Pages;

/// <summary>Sends finished bytes.</summary>
internal static class PageAnswers
{
    /// <summary>Compresses a whole body.</summary>
    public static byte[] Gzip(byte[] plain)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(plain);
        }
        return bytes.ToArray();
    }

    /// <summary>Compresses a body while it is written.</summary>
    public static async Task<byte[]> GzipAsync(Func<TextWriter, Task> write)
    {
        using MemoryStream bytes = new();
        await using (GZipStream gzip = new(bytes, CompressionLevel.Optimal, leaveOpen: true))
        await using (StreamWriter text = new(gzip))
        {
            await write(text);
        }
        return bytes.ToArray();
    }

    /// <summary>Sends a body, inflated for the rare client that takes no gzip.</summary>
    public static async Task SendAsync(HttpContext context, RenderedPage answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.StatusCode;
        response.ContentType = answer.ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.Vary = "Accept, Accept-Encoding";
        byte[] body = answer.Body;
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            response.Headers.ContentEncoding = "gzip";
        }
        else
        {
            using MemoryStream plain = new();
            await using GZipStream inflater = new(new MemoryStream(body), CompressionMode.Decompress);
            await inflater.CopyToAsync(plain, context.RequestAborted);
            body = plain.ToArray();
        }
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>Says what is wrong with an address.</summary>
    public static Task RefuseAsync(HttpContext context, string problem)
    {
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(problem + "\n", context.RequestAborted);
    }
}
