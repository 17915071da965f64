using System.Globalization;
using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Web.Pages;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.Walls;

/// <summary>The URL grammar of the walls page: reads it, and writes its one canonical form.</summary>
public static class WallsUrl
{
    /// <summary>Numbers of strikes that may be shown.</summary>
    public static IReadOnlyList<int> Windows { get; } = [20, 30, 40, 60, 100];

    /// <summary>Sign conventions that can be had without a record of trades.</summary>
    public static IReadOnlyList<SignConvention> Signs { get; } =
    [SignConvention.Naive, SignConvention.ShortAll, SignConvention.Gross];

    private delegate string? Reader(ref WallsRequest request, string value);

    /// <summary>Each parameter by name; a reader gives the reason of a refusal or null.</summary>
    private static readonly Dictionary<string, Reader> Parameters = new(StringComparer.Ordinal)
    {
        ["at"] = ReadAt,
        ["expiry"] = ReadScope,
        ["lookback"] = ReadLookBack,
        ["model"] = ReadModel,
        ["sign"] = ReadSign,
        ["unit"] = ReadUnit,
        ["wall"] = ReadMeasure,
        ["window"] = ReadWindow,
    };

    /// <summary>Reads symbol and parameters.</summary>
    public static bool TryParse(string? symbol, IQueryCollection query, out WallsRequest request, out string problem)
    {
        request = new("");
        if (!UnderlyingSymbol.TryParse(symbol, out UnderlyingSymbol underlying))
        {
            problem = UrlValues.NoSymbol;
            return false;
        }
        request = new(underlying.Value);
        foreach ((string name, var values) in query)
        {
            if (!Parameters.TryGetValue(name, out Reader? reader))
            {
                problem = $"Unknown parameter. Known ones: {string.Join(", ", Parameters.Keys)}.";
                return false;
            }
            string? refusal = values.Count == 1 ? reader(ref request, values[0] ?? "") : $"Give '{name}' once.";
            if (refusal is not null)
            {
                problem = refusal;
                return false;
            }
        }
        problem = "";
        return true;
    }

    /// <summary>Path and parameters with defaults left out, parameters in alphabetical order.</summary>
    public static string Canonical(WallsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string query = Query(request);
        return query.Length == 0 ? $"/walls/{request.Symbol}" : $"/walls/{request.Symbol}?{query}";
    }

    /// <summary>The same view as JSON.</summary>
    public static string Json(WallsRequest request) => WithSuffix(request, ".json", null);

    /// <summary>One table of the view as CSV.</summary>
    public static string Csv(WallsRequest request, string table) => WithSuffix(request, ".csv", $"table={table}");

    /// <summary>The name of a model in URLs and exports.</summary>
    public static string NameOf(GammaModel model) => model == GammaModel.Own ? "own" : "published";

    /// <summary>The name of a unit in URLs.</summary>
    public static string NameOf(ExposureUnit unit) => unit == ExposureUnit.PerPercent ? "pct" : "point";

    private static string WithSuffix(WallsRequest request, string suffix, string? extra)
    {
        ArgumentNullException.ThrowIfNull(request);
        string query = string.Join('&', new[] { Query(request), extra }.Where(part => !string.IsNullOrEmpty(part)));
        return query.Length == 0 ? $"/walls/{request.Symbol}{suffix}" : $"/walls/{request.Symbol}{suffix}?{query}";
    }

    private static string Query(WallsRequest request)
    {
        WallsRequest plain = new(request.Symbol);
        List<string> parts = [];
        Add("at", request.At is { } at ? Format.IsoSeconds(at) : null, null);
        Add("expiry", request.Scope.Text, plain.Scope.Text);
        Add("lookback", request.LookBack ? "on" : "off", "off");
        Add("model", NameOf(request.Model), NameOf(plain.Model));
        Add("sign", SignConventions.Name(request.Sign), SignConventions.Name(plain.Sign));
        Add("unit", NameOf(request.Unit), NameOf(plain.Unit));
        Add("wall", WallMeasures.Name(request.Measure), WallMeasures.Name(plain.Measure));
        Add("window", Number(request.Window), Number(plain.Window));
        return string.Join('&', parts);

        void Add(string name, string? value, string? standard)
        {
            if (value is not null && value != standard)
            {
                parts.Add($"{name}={value}");
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string? ReadAt(ref WallsRequest request, string value)
    {
        request = request with { At = UrlValues.TimeOf(value) };
        return request.At is null ? UrlValues.NoTime : null;
    }

    private static string? ReadScope(ref WallsRequest request, string value)
    {
        bool valid = ExpiryScope.TryParse(value, out ExpiryScope scope);
        request = request with { Scope = scope };
        return valid ? null : "'expiry' is all, 0dte, week, month, or dates such as 2026-11-27 joined by commas.";
    }

    private static string? ReadLookBack(ref WallsRequest request, string value)
    {
        request = request with { LookBack = value == "on" };
        return value is "on" or "off" ? null : "'lookback' is on or off.";
    }

    private static string? ReadModel(ref WallsRequest request, string value)
    {
        request = request with { Model = value == "published" ? GammaModel.Published : GammaModel.Own };
        return value is "own" or "published" ? null : "'model' is own or published.";
    }

    private static string? ReadSign(ref WallsRequest request, string value)
    {
        bool valid = SignConventions.TryParse(value, out SignConvention sign);
        request = request with { Sign = sign };
        return !valid ? "'sign' is naive, short-all or gross."
            : Signs.Contains(sign) ? null
            : "flow-inferred needs a record of trades or of earlier snapshots, which this server does not keep yet.";
    }

    private static string? ReadUnit(ref WallsRequest request, string value)
    {
        request = request with { Unit = value == "point" ? ExposureUnit.PerPoint : ExposureUnit.PerPercent };
        return value is "pct" or "point" ? null : "'unit' is pct or point.";
    }

    private static string? ReadMeasure(ref WallsRequest request, string value)
    {
        bool valid = WallMeasures.TryParse(value, out WallMeasure measure);
        request = request with { Measure = measure };
        return valid ? null : "'wall' is gamma-oi, oi, volume or oi-change.";
    }

    private static string? ReadWindow(ref WallsRequest request, string value)
    {
        bool valid =
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int window)
            && Windows.Contains(window);
        request = request with { Window = valid ? window : WallsRequest.DefaultWindow };
        return valid ? null : $"'window' is one of {string.Join(", ", Windows)}.";
    }
}
