using System.Globalization;
using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>The pass against figures printed by others: py_vollib, and Haug's book as QuantLib quotes it.</summary>
public sealed class GreeksReferenceTests
{
    [Fact]
    public void Run_AllPyVollibVectors_MatchesToThePrintedDigits()
    {
        using JsonDocument file = JsonDocument.Parse(
            RecordedFiles.ReadText("reference-greeks/py_vollib_black_scholes_vectors.json")
        );
        string[] columns = [.. file.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)];
        int rows = 0;
        foreach (JsonElement row in file.RootElement.GetProperty("data").EnumerateArray())
        {
            string[] texts = [.. row.EnumerateArray().Select(cell => cell.GetRawText())];
            string Text(string column) => texts[Array.IndexOf(columns, column)];
            double Value(string column) => PricingFiles.Number(Text(column));
            ExpiryTerms terms = ExpiryTerms.FromRates(Value("S"), Value("R"), 0, Value("t"));
            double[] call = GreekColumns.Of(terms, Value("K"), Value("v"), OptionSide.Call);
            double[] put = GreekColumns.Of(terms, Value("K"), Value("v"), OptionSide.Put);

            string[] calls = ["bs_call", "CD", "CG", "CV", "CT", "CR"];
            string[] puts = ["bs_put", "PD", "PG", "PV", "PT", "PR"];
            for (int i = 0; i < calls.Length; i++)
            {
                AssertPrinted(Text(calls[i]), call[i]);
                AssertPrinted(Text(puts[i]), put[i]);
            }
            rows++;
        }
        Assert.Equal(101, rows);
    }

    [Fact]
    public void Run_HaugsExamples_MatchesToThePrintedDigits()
    {
        using JsonDocument file = JsonDocument.Parse(
            RecordedFiles.ReadText("reference-greeks/quantlib_haug_tables.json")
        );
        foreach (JsonElement row in file.RootElement.GetProperty("european_values").EnumerateArray())
        {
            Assert.Equal(Get(row, "value"), Of(row)[0], Get(row, "tolerance"));
        }
        int greeks = 0;
        foreach (JsonElement row in file.RootElement.GetProperty("european_greeks").EnumerateArray())
        {
            string note = row.GetProperty("note").GetString()!;
            int index = Array.IndexOf(GreekColumns.Names, note);
            if (index >= 0)
            {
                AssertPrinted(row.GetProperty("value").GetRawText(), Of(row)[index]);
                greeks++;
            }
        }
        Assert.InRange(greeks, 5, 11); // the others of the eleven are elasticity, dividend rho and theta a day
    }

    private static double[] Of(JsonElement row) =>
        GreekColumns.Of(
            ExpiryTerms.FromRates(Get(row, "spot"), Get(row, "r"), Get(row, "q"), Get(row, "t")),
            Get(row, "strike"),
            Get(row, "vol"),
            row.GetProperty("type").GetString() == "call" ? OptionSide.Call : OptionSide.Put
        );

    private static double Get(JsonElement row, string name) => row.GetProperty(name).GetDouble();

    /// <summary>One unit of the last printed digit, as some are cut; "x.0" means nine decimals.</summary>
    private static void AssertPrinted(string text, double own)
    {
        const double Rounding = 1.0001;
        string[] parts = text.ToUpperInvariant().Split('E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        string fraction = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].Split('.')[1] : "0";
        int decimals = fraction == "0" ? 9 : fraction.Length;
        Assert.Equal(PricingFiles.Number(text), own, Math.Pow(10, exponent - decimals) * Rounding);
    }
}
