using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;

namespace Strikelight.Web.Pages.Definitions;

/// <summary>The definitions as parameters of an address, the same on every page.</summary>
internal static class LevelDefinitionUrl
{
    private const string NoScope = "'expiry' is all, 0dte, week, month, or dates such as 2026-11-27 joined by commas.";

    private const string NoFlow =
        "flow-inferred needs a record of trades or of earlier snapshots, which this server does not keep yet.";

    /// <summary>Sign conventions that can be had without a record of trades; the default first.</summary>
    public static IReadOnlyList<SignConvention> Signs { get; } =
    [SignConvention.Naive, SignConvention.ShortAll, SignConvention.Gross];

    /// <summary>Parameters <c>expiry</c>, <c>model</c>, <c>sign</c>, <c>unit</c> and <c>wall</c> of a page.</summary>
    /// <typeparam name="TRequest">The address's meaning.</typeparam>
    /// <param name="scope">The scope where none is named.</param>
    /// <param name="get">The definitions of a request.</param>
    /// <param name="set">The request under other definitions.</param>
    public static IEnumerable<UrlParameter<TRequest>> Parameters<TRequest>(
        ExpiryScope scope,
        Func<TRequest, LevelDefinition> get,
        Func<TRequest, LevelDefinition, TRequest> set
    ) =>
        [
            new(
                "expiry",
                (request, text) =>
                    ExpiryScope.TryParse(text, out ExpiryScope read)
                        ? new(set(request, get(request) with { Scope = read }), null)
                        : new(request, NoScope),
                request => get(request).Scope.Text is { } text && text != scope.Text ? text : null
            ),
            UrlParameter<TRequest>.OneOf(
                "model",
                [(GammaModel.Own, NameOf(GammaModel.Own)), (GammaModel.Published, NameOf(GammaModel.Published))],
                GammaModel.Own,
                request => get(request).Model,
                (request, model) => set(request, get(request) with { Model = model })
            ),
            new(
                "sign",
                (request, text) => ReadSign(request, text, get, set),
                request => get(request).Sign is var sign && sign != Signs[0] ? SignConventions.Name(sign) : null
            ),
            UrlParameter<TRequest>.OneOf(
                "unit",
                [
                    (ExposureUnit.PerPercent, NameOf(ExposureUnit.PerPercent)),
                    (ExposureUnit.PerPoint, NameOf(ExposureUnit.PerPoint)),
                ],
                ExposureUnit.PerPercent,
                request => get(request).Unit,
                (request, unit) => set(request, get(request) with { Unit = unit })
            ),
            UrlParameter<TRequest>.OneOf(
                "wall",
                [.. Enum.GetValues<WallMeasure>().Select(measure => (measure, WallMeasures.Name(measure)))],
                WallMeasure.GammaOpenInterest,
                request => get(request).Measure,
                (request, measure) => set(request, get(request) with { Measure = measure })
            ),
        ];

    /// <summary>The name of a model in addresses and exports.</summary>
    public static string NameOf(GammaModel model) => model == GammaModel.Own ? "own" : "published";

    /// <summary>The name of a unit in addresses.</summary>
    public static string NameOf(ExposureUnit unit) => unit == ExposureUnit.PerPercent ? "pct" : "point";

    private static UrlRead<TRequest> ReadSign<TRequest>(
        TRequest request,
        string text,
        Func<TRequest, LevelDefinition> get,
        Func<TRequest, LevelDefinition, TRequest> set
    )
    {
        if (!SignConventions.TryParse(text, out SignConvention sign))
        {
            return new(request, $"'sign' is one of {string.Join(", ", Signs.Select(SignConventions.Name))}.");
        }
        return Signs.Contains(sign) ? new(set(request, get(request) with { Sign = sign }), null) : new(request, NoFlow);
    }
}
