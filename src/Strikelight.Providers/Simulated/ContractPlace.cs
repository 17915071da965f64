using System.Runtime.InteropServices;

namespace Strikelight.Providers.Simulated;

/// <summary>What the curves of volume and open interest ask of a contract.</summary>
/// <param name="Key">Stream of the contract, the same on every day.</param>
/// <param name="LogStrike">Logarithm of the strike.</param>
/// <param name="LogStep">Least distance of strikes in logarithms.</param>
/// <param name="Roundness">How much more a round strike draws.</param>
/// <param name="IsPut">Put or call.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ContractPlace(ulong Key, double LogStrike, double LogStep, double Roundness, bool IsPut)
{
    private const double HillArea = Math.PI / 2;

    /// <summary>Share of a heavy-tailed hill that falls to this strike.</summary>
    public double Hill(in Hillsides sides)
    {
        double u = (LogStrike - sides.Centre) / (LogStrike < sides.Centre ? sides.Below : sides.Above);
        double tail = 1 + u * u;
        return LogStep / (HillArea * 0.5 * (sides.Below + sides.Above) * tail * tail);
    }

    /// <summary>The place of a contract, which does not depend on the other strikes listed on the day.</summary>
    /// <param name="model">The symbol.</param>
    /// <param name="series">The expiry.</param>
    /// <param name="strike">The strike.</param>
    /// <param name="isPut">Which side.</param>
    public static ContractPlace Of(SymbolModel model, ListedSeries series, double strike, bool isPut)
    {
        SymbolRow row = model.Row;
        double step = StrikeGrid.BaseStep(row, row.PriceUsd) / strike;
        double roundness = RoundnessOf(strike, row.PriceUsd);
        return new(KeyOf(model.Key, series, strike, isPut), Math.Log(strike), step, roundness, isPut);
    }

    /// <summary>Stream of a contract: its symbol, root, expiry, strike and side.</summary>
    public static ulong KeyOf(ulong symbolKey, ListedSeries series, double strike, bool isPut)
    {
        long date = 2L * series.Expiry.DayNumber + (series.IsAm ? 1 : 0);
        return Noise.Hash(symbolKey, date, 2 * (long)Math.Round(strike * 1000) + (isPut ? 1 : 0));
    }

    private static double RoundnessOf(double strike, double price)
    {
        // What a wider grid leaves out is drawn to the strikes it keeps: the mean over a fine grid is about one.
        double unit = price switch
        {
            >= 10_000 => 1000,
            >= 1000 => 100,
            >= 100 => 10,
            >= 10 => 5,
            _ => 1,
        };
        return IsMultiple(strike, 5 * unit) ? 5
            : IsMultiple(strike, unit) ? 4
            : IsMultiple(strike, unit / 2) ? 2.3
            : IsMultiple(strike, unit / 4) ? 1.3
            : 0.55;
    }

    private static bool IsMultiple(double strike, double unit) => strike % unit == 0;
}
