using System.Net;
using Microsoft.Extensions.Options;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Cboe;

/// <summary>One call for one chain: sends it, judges the status, reads the body within time and size.</summary>
/// <remarks>Knows nothing of further tries; those are <see cref="CboeProvider"/>'s. Safe for several threads.</remarks>
internal sealed class CboeClient(
    IHttpClientFactory http,
    IOptions<CboeOptions> options,
    TimeProvider clock,
    ProviderMeter meter
)
{
    /// <summary>Name of the HTTP client and of the source.</summary>
    public const string Name = "cboe";

    private const string Folder = "/api/global/delayed_quotes/options/";

    private readonly CboeOptions _options = options.Value;
    private readonly CallBudget _budget = new(clock, options.Value.CallsPerMinute, options.Value.CallBurst);
    private readonly CboeRefusals _refusals = new(clock);

    /// <summary>Tries once.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was called.</exception>
    public async ValueTask<CboeAttempt> TryOnceAsync(string symbol, string pathName, CancellationToken cancellation)
    {
        CallPermit permit = _budget.TryTake();
        if (permit.Kind != CallPermit.Answer.Granted)
        {
            return NotSent(permit);
        }
        meter.Called(Name);
        using CancellationTokenSource timeout = new(_options.AttemptTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            return await SendAsync(symbol, pathName, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return CboeAttempt.Passing("Cboe gave no whole answer in time.");
        }
        catch (HttpRequestException error)
        {
            return Unreachable(error);
        }
        catch (RefusedRedirectException error)
        {
            return CboeAttempt.Final(FetchFailure.Unavailable, error.Message);
        }
        catch (TimeoutException)
        {
            return CboeAttempt.Passing("Cboe's answer stood still and was given up.");
        }
        catch (IOException)
        {
            return CboeAttempt.Passing("The connection broke off while Cboe's answer was read.");
        }
    }

    private async ValueTask<CboeAttempt> SendAsync(string symbol, string pathName, CancellationToken cancellation)
    {
        using HttpClient client = http.CreateClient(Name);
        Uri address = new(new Uri(_options.BaseAddress), Folder + pathName + ".json");
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", BodyEncoding.Accepted);
        using HttpResponseMessage response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            cancellation
        );
        return response.StatusCode == HttpStatusCode.OK
            ? await ReadAsync(symbol, response.Content, cancellation)
            : Refused(symbol, response);
    }

    private async ValueTask<CboeAttempt> ReadAsync(string symbol, HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentType?.MediaType is "text/html")
        {
            return CboeAttempt.Final(FetchFailure.Malformed, "Cboe answered with a web page where data was expected.");
        }
        Stream raw = await content.ReadAsStreamAsync(cancellation);
        await using IdleTimeoutStream patient = new(raw, _options.ReadIdleTimeout, clock);
        CountingStream? counted = null;
        try
        {
            counted = new(BodyEncoding.Open(patient, content.Headers.ContentEncoding), _options.MaxBodyBytes);
            var result = await CboeChainParser.ParseAsync(counted, symbol, Name, clock, cancellation);
            if (result.Value is not null)
            {
                _refusals.Clear();
            }
            return new(result, IsWorthRetrying: false, WasSent: true);
        }
        catch (MalformedPayloadException error)
        {
            return CboeAttempt.Final(FetchFailure.Malformed, error.Message);
        }
        finally
        {
            meter.Received(Name, counted?.ByteCount ?? 0);
            counted?.Dispose();
        }
    }

    private CboeAttempt Refused(string symbol, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        TimeSpan? wait = RetryAfter.Read(response.Headers.RetryAfter, clock.GetUtcNow());
        switch (status)
        {
            case 429:
                wait ??= _options.RateLimitPause;
                _budget.CloseFor(wait.Value);
                return CboeAttempt.Final(FetchFailure.RateLimited, "Cboe asks to be called less often.", wait);
            case 503 when wait is not null:
                _budget.CloseFor(wait.Value);
                return CboeAttempt.Final(FetchFailure.Unavailable, "Cboe is down and asks to be left alone.", wait);
            case 403:
                return Forbidden(symbol);
            case 404:
                return CboeAttempt.Final(FetchFailure.UnknownSymbol, $"Cboe does not know {symbol}.");
            case >= 500 or 408:
                return CboeAttempt.Passing($"Cboe answered with an error of its own ({status}).");
            default:
                return CboeAttempt.Final(FetchFailure.Unavailable, $"Cboe refused the call ({status}).");
        }
    }

    private CboeAttempt Forbidden(string symbol)
    {
        int symbolCount = _refusals.Note(symbol);
        return symbolCount < CboeRefusals.SymbolsOfLockOut
            ? CboeAttempt.Final(FetchFailure.UnknownSymbol, $"Cboe does not know {symbol} (it answers 403 to such).")
            : CboeAttempt.Final(
                FetchFailure.Unavailable,
                $"Cboe refused {symbolCount} different symbols in a row (403): it is this client that it refuses."
            );
    }

    private static CboeAttempt Unreachable(HttpRequestException error) =>
        error.HttpRequestError switch
        {
            HttpRequestError.SecureConnectionError => CboeAttempt.Final(
                FetchFailure.Unavailable,
                "No secure connection to Cboe: its certificate or the encryption was not accepted."
            ),
            HttpRequestError.NameResolutionError => CboeAttempt.Passing("Cboe's host name was not found."),
            HttpRequestError.ConfigurationLimitExceeded => CboeAttempt.Final(
                FetchFailure.Malformed,
                "Cboe's answer has headers beyond any measure."
            ),
            _ => CboeAttempt.Passing("No connection to Cboe, or it broke off."),
        };

    private static CboeAttempt NotSent(CallPermit permit) =>
        permit.Kind == CallPermit.Answer.SourceAsked
            ? CboeAttempt.NotSent(
                FetchFailure.RateLimited,
                "Cboe asked to be left alone; not called again before that time.",
                permit.Wait
            )
            : CboeAttempt.NotSent(FetchFailure.RateLimited, "Our own budget of calls to Cboe is used up.", permit.Wait);
}
