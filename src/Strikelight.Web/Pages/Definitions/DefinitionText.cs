namespace Strikelight.Web.Pages.Definitions;

/// <summary>The definitions in words.</summary>
internal static class DefinitionText
{
    /// <summary>What a model's totals and zero gamma rest on.</summary>
    public static string OfModel(GammaModel model) =>
        model == GammaModel.Own
            ? "Own volatilities on the parity forward of each expiry, time to settlement to the second; settled "
                + "contracts are left out."
            : "As many published charts compute it: the vendor's gamma, every listed contract whatever the scope, "
                + "settled ones included; flip re-priced with the vendor's volatility, weekdays / 262, no rates.";

    /// <summary>Name of a wall measure, given by its name in addresses.</summary>
    public static string OfMeasure(string measure) =>
        measure switch
        {
            "gamma-oi" => "gamma × open interest",
            "oi" => "open interest",
            "volume" => "volume today",
            "oi-change" => "change of open interest",
            _ => measure,
        };

    /// <summary>Name of a scope, given by its text in addresses.</summary>
    public static string OfScope(string scope) =>
        scope switch
        {
            "all" => "all expiries",
            "0dte" => "0DTE",
            "week" => "this week",
            "month" => "this month",
            _ => scope,
        };
}
