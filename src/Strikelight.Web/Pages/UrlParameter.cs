using Strikelight.Web.Shell;

namespace Strikelight.Web.Pages;

/// <summary>One parameter of a page's address.</summary>
/// <typeparam name="TRequest">The address's meaning; immutable.</typeparam>
/// <param name="Name">Its name in the address.</param>
/// <param name="Read">Takes a value, or gives the reason of a refusal.</param>
/// <param name="Write">Its value in the canonical address; null where it is the default.</param>
internal sealed record UrlParameter<TRequest>(
    string Name,
    Func<TRequest, string, UrlRead<TRequest>> Read,
    Func<TRequest, string?> Write
)
{
    /// <summary>A parameter with one value of a list.</summary>
    /// <typeparam name="TValue">What its values mean.</typeparam>
    /// <param name="name">Its name in the address.</param>
    /// <param name="values">Each value with its name; the first is the default.</param>
    /// <param name="get">The request's value.</param>
    /// <param name="set">The request with another value.</param>
    public static UrlParameter<TRequest> OneOf<TValue>(
        string name,
        IReadOnlyList<(TValue Value, string Name)> values,
        Func<TRequest, TValue> get,
        Func<TRequest, TValue, TRequest> set
    )
    {
        string refusal = $"'{name}' is one of {string.Join(", ", values.Select(value => value.Name))}.";
        return new(
            name,
            (request, text) =>
            {
                foreach ((TValue value, string valueName) in values)
                {
                    if (string.Equals(valueName, text, StringComparison.Ordinal))
                    {
                        return new(set(request, value), null);
                    }
                }
                return new(request, refusal);
            },
            request =>
            {
                TValue value = get(request);
                return EqualityComparer<TValue>.Default.Equals(value, values[0].Value)
                    ? null
                    : values.First(known => EqualityComparer<TValue>.Default.Equals(known.Value, value)).Name;
            }
        );
    }

    /// <summary>The past time that a page is asked for.</summary>
    /// <param name="get">The request's time.</param>
    /// <param name="set">The request at another time.</param>
    public static UrlParameter<TRequest> At(
        Func<TRequest, DateTimeOffset?> get,
        Func<TRequest, DateTimeOffset, TRequest> set
    ) =>
        new(
            "at",
            (request, text) =>
                UrlValues.TimeOf(text) is { } at ? new(set(request, at), null) : new(request, UrlValues.NoTime),
            request => get(request) is { } at ? Format.IsoSeconds(at) : null
        );
}
