using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Web.Pages;

/// <summary>The parameters of a page's address: reads them, and writes their one canonical form.</summary>
/// <typeparam name="TRequest">The address's meaning; immutable.</typeparam>
/// <param name="parameters">Each parameter once.</param>
internal sealed class UrlParameters<TRequest>(IEnumerable<UrlParameter<TRequest>> parameters)
{
    private readonly ImmutableArray<UrlParameter<TRequest>> _parameters =
    [
        .. parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal),
    ];

    /// <summary>Reads a query into a request with all its defaults.</summary>
    /// <param name="query">The parameters as they came.</param>
    /// <param name="request">The defaults; the request that was asked for afterwards.</param>
    /// <returns>Why it is refused; empty where it is not.</returns>
    public string Read(IQueryCollection query, ref TRequest request)
    {
        foreach ((string name, var values) in query)
        {
            UrlParameter<TRequest>? known = _parameters.FirstOrDefault(parameter => parameter.Name == name);
            if (known is null)
            {
                string names = string.Join(", ", _parameters.Select(parameter => parameter.Name));
                return $"Unknown parameter. Known ones: {names}.";
            }
            if (values.Count != 1)
            {
                return $"Give '{name}' once.";
            }
            UrlRead<TRequest> read = known.Read(request, values[0] ?? "");
            if (read.Refusal is { } refusal)
            {
                return refusal;
            }
            request = read.Request;
        }
        return "";
    }

    /// <summary>Reads the symbol of a path, and a query into its request.</summary>
    /// <param name="symbol">As it stands in the path.</param>
    /// <param name="query">The parameters as they came.</param>
    /// <param name="make">The defaults of a symbol in our spelling.</param>
    /// <param name="request">What was asked for; the defaults of no symbol where that is none.</param>
    /// <param name="problem">Why it is refused; empty where it is not.</param>
    public bool TryRead(
        string? symbol,
        IQueryCollection query,
        Func<string, TRequest> make,
        out TRequest request,
        out string problem
    )
    {
        bool isSymbol = UnderlyingSymbol.TryParse(symbol, out UnderlyingSymbol underlying);
        request = make(isSymbol ? underlying.Value : "");
        problem = isSymbol ? Read(query, ref request) : UrlValues.NoSymbol;
        return problem.Length == 0;
    }

    /// <summary>A path with the parameters that are not at their defaults, in alphabetical order.</summary>
    /// <param name="path">Path of the page in one of its forms.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="last">A further parameter, such as <c>table=levels</c>.</param>
    public string Address(string path, TRequest request, string? last = null)
    {
        List<string> parts = [];
        foreach (UrlParameter<TRequest> parameter in _parameters)
        {
            if (parameter.Write(request) is { } value)
            {
                parts.Add($"{parameter.Name}={value}");
            }
        }
        if (last is not null)
        {
            parts.Add(last);
        }
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
