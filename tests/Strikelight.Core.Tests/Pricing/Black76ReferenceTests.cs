using System.Globalization;
using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Pricing;

/// <summary>
/// Against figures printed by others: Haug's book as QuantLib quotes it, py_vollib, Interactive Brokers.
/// </summary>
public sealed class Black76ReferenceTests
{
    // The broker prices an American option with its own clock and curve, and its own gammas of a call and a put at one
    // strike lie up to 9 % apart: more cannot be asked of its figures.
    private const double BrokerDeltaMost = 0.012;
    private const double BrokerGammaMost = 0.06;

    [Fact]
    public void Price_OfHaugsExamples_MatchesToThePrintedDigits()
    {
        using JsonDocument file = JsonDocument.Parse(
            PricingFiles.Recorded("reference-greeks", "quantlib_haug_tables.json")
        );
        int rows = 0;
        foreach (JsonElement row in file.RootElement.GetProperty("european_values").EnumerateArray())
        {
            double own = GreeksOf(row).PriceUsd;

            Assert.Equal(Get(row, "value"), own, Get(row, "tolerance"));
            rows++;
        }
        Assert.Equal(29, rows);
    }

    [Fact]
    public void Greeks_OfHaugsExamples_MatchToThePrintedDigits()
    {
        using JsonDocument file = JsonDocument.Parse(
            PricingFiles.Recorded("reference-greeks", "quantlib_haug_tables.json")
        );
        int rows = 0;
        foreach (JsonElement row in file.RootElement.GetProperty("european_greeks").EnumerateArray())
        {
            OptionGreeks own = GreeksOf(row);
            string note = row.GetProperty("note").GetString()!;
            // Dividend rho is −S·T·delta; elasticity is delta·S/price: both follow from what is there.
            double value = note switch
            {
                "delta" => own.Delta,
                "gamma" => own.Gamma,
                "vega" => own.Vega,
                "theta" => own.ThetaPerYear,
                "theta per day" => own.ThetaPerYear / 365,
                "rho" => own.RhoPerUnit,
                "dividendRho" => -Get(row, "spot") * Get(row, "t") * own.Delta,
                "elasticity" => own.Delta * Get(row, "spot") / own.PriceUsd,
                _ => double.NaN,
            };

            AssertPrinted(row.GetProperty("value").GetRawText(), value, note);
            rows++;
        }
        Assert.Equal(11, rows);
    }

    [Fact]
    public void Greeks_OfAllPyVollibVectors_MatchToThePrintedDigits()
    {
        using JsonDocument file = JsonDocument.Parse(
            PricingFiles.Recorded("reference-greeks", "py_vollib_black_scholes_vectors.json")
        );
        string[] columns = [.. file.RootElement.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!)];
        int rows = 0;
        foreach (JsonElement row in file.RootElement.GetProperty("data").EnumerateArray())
        {
            string[] texts = [.. row.EnumerateArray().Select(cell => cell.GetRawText())];
            double Number(string column) => PricingFiles.Number(texts[Array.IndexOf(columns, column)]);
            void Check(string column, double own) => AssertPrinted(texts[Array.IndexOf(columns, column)], own, column);
            ExpiryTerms terms = ExpiryTerms.FromRates(Number("S"), Number("R"), 0, Number("t"));
            OptionGreeks call = Black76.Greeks(terms, Number("K"), Number("v"), OptionSide.Call);
            OptionGreeks put = Black76.Greeks(terms, Number("K"), Number("v"), OptionSide.Put);

            Check("bs_call", call.PriceUsd);
            Check("bs_put", put.PriceUsd);
            Check("CD", call.Delta);
            Check("PD", put.Delta);
            Check("CG", call.Gamma);
            Check("PG", put.Gamma);
            Check("CT", call.ThetaPerYear);
            Check("PT", put.ThetaPerYear);
            Check("CV", call.Vega);
            Check("PV", put.Vega);
            Check("CR", call.RhoPerUnit);
            Check("PR", put.RhoPerUnit);
            rows++;
        }
        Assert.Equal(101, rows);
    }

    [Fact]
    public void Greeks_FromBrokerPrices_AreNearTheBrokersGreeks()
    {
        int rows = 0;
        string file = PricingFiles.Recorded("reference-greeks", "lean_third_party_1_greeks.csv");
        foreach (string line in file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(3))
        {
            string[] cells = line.Split(',');
            double N(int column) => PricingFiles.Number(cells[column]);
            ExpiryTerms terms = ExpiryTerms.FromRates(N(16), N(18), N(19), N(17));
            bool isCall = N(2) >= terms.ForwardUsd;
            OptionSide side = isCall ? OptionSide.Call : OptionSide.Put;
            int offset = isCall ? 1 : 0;
            PricedOption option = new(N(4 + offset), terms.ForwardUsd, N(2), terms.Years, side)
            {
                DiscountFactor = terms.DiscountFactor,
            };

            VolResult vol = ImpliedVolatility.Solve(option);

            Assert.Equal(VolStatus.Solved, vol.Status);
            OptionGreeks own = Black76.Greeks(terms, N(2), vol.AnnualVolatility, side);
            Assert.Equal(N(8 + offset), own.Delta, BrokerDeltaMost);
            Assert.InRange(own.Gamma / N(10 + offset), 1 - BrokerGammaMost, 1 + BrokerGammaMost);
            rows++;
        }
        Assert.Equal(16, rows);
    }

    private static OptionGreeks GreeksOf(JsonElement row)
    {
        ExpiryTerms terms = ExpiryTerms.FromRates(Get(row, "spot"), Get(row, "r"), Get(row, "q"), Get(row, "t"));
        OptionSide side = row.GetProperty("type").GetString() == "call" ? OptionSide.Call : OptionSide.Put;
        return Black76.Greeks(terms, Get(row, "strike"), Get(row, "vol"), side);
    }

    private static double Get(JsonElement row, string name) => row.GetProperty(name).GetDouble();

    /// <summary>
    /// One unit of the last printed digit, as some are cut and not rounded; a bare "x.0" was rounded at the ninth
    /// decimal.
    /// </summary>
    private static void AssertPrinted(string text, double own, string what)
    {
        const double Rounding = 1.0001;
        string[] parts = text.ToUpperInvariant().Split('E');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        string fraction = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].Split('.')[1] : "0";
        int decimals = fraction == "0" ? 9 : fraction.Length;
        double most = Math.Pow(10, exponent - decimals) * Rounding;
        Assert.True(Math.Abs(PricingFiles.Number(text) - own) <= most, $"{what}: {own:r}, printed {text}");
    }
}
