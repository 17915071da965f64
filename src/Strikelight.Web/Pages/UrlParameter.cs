using System.Globalization;
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
    /// <param name="values">Each value with its name.</param>
    /// <param name="standard">The default, one of them.</param>
    /// <param name="get">The request's value.</param>
    /// <param name="set">The request with another value.</param>
    public static UrlParameter<TRequest> OneOf<TValue>(
        string name,
        IReadOnlyList<(TValue Value, string Name)> values,
        TValue standard,
        Func<TRequest, TValue> get,
        Func<TRequest, TValue, TRequest> set
    ) =>
        new(
            name,
            (request, text) =>
                values.FirstOrDefault(known => known.Name == text) is (var value, { })
                    ? new(set(request, value), null)
                    : new(request, $"'{name}' is one of {string.Join(", ", values.Select(known => known.Name))}."),
            request =>
                get(request) is var value && EqualityComparer<TValue>.Default.Equals(value, standard)
                    ? null
                    : values.First(known => EqualityComparer<TValue>.Default.Equals(known.Value, value)).Name
        );

    /// <summary>A parameter with one number of a list.</summary>
    /// <param name="name">Its name in the address.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="standard">The default, one of them.</param>
    /// <param name="get">The request's number.</param>
    /// <param name="set">The request with another number.</param>
    public static UrlParameter<TRequest> OneOf(
        string name,
        IReadOnlyList<int> numbers,
        int standard,
        Func<TRequest, int> get,
        Func<TRequest, int, TRequest> set
    ) =>
        new(
            name,
            (request, text) =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && numbers.Contains(number)
                    ? new(set(request, number), null)
                    : new(request, $"'{name}' is one of {string.Join(", ", numbers)}."),
            request =>
                get(request) is var number && number != standard ? number.ToString(CultureInfo.InvariantCulture) : null
        );

    /// <summary>How a table is sorted.</summary>
    /// <param name="columns">Names of the columns.</param>
    /// <param name="standard">The order without the parameter.</param>
    /// <param name="get">The request's order.</param>
    /// <param name="set">The request in another order.</param>
    public static UrlParameter<TRequest> Sort(
        IReadOnlyList<string> columns,
        TableSort standard,
        Func<TRequest, TableSort> get,
        Func<TRequest, TableSort, TRequest> set
    ) =>
        new(
            "sort",
            (request, text) =>
                TableSort.Read(text, columns) is { } sort
                    ? new(set(request, sort), null)
                    : new(request, TableSort.Refusal(columns)),
            request => get(request) is var sort && sort != standard ? sort.Text : null
        );

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
