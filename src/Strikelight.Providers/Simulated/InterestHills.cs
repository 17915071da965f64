using System.Runtime.InteropServices;

namespace Strikelight.Providers.Simulated;

/// <summary>Where the open calls and puts of an expiry lie, by the quartiles of recorded chains.</summary>
/// <param name="Calls">Of calls.</param>
/// <param name="Puts">Of puts.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct InterestHills(Hillsides Calls, Hillsides Puts)
{
    /// <summary>Gathered for longer, an expiry has the shape of a monthly one.</summary>
    private const double SettlingSessions = 4;

    private const double FundSettlingSessions = 15;

    /// <summary>The two hills of an expiry.</summary>
    /// <param name="row">The symbol.</param>
    /// <param name="centre">Logarithm of where the price was lately.</param>
    /// <param name="width">Deviation of the price over the time in which the expiry gathers, in logarithms.</param>
    /// <param name="gathered">Sessions left and those in which what is open was gathered.</param>
    public static InterestHills Of(SymbolRow row, double centre, double width, int gathered) =>
        row.Profile.Family switch
        {
            SmileFamily.Volatility => new(
                Hillsides.Even(centre + 1.1 * width, 1.4 * width),
                Hillsides.Even(centre - 0.2 * width, 0.6 * width)
            ),
            SmileFamily.Broad when row.Kind == SymbolKind.Index => Index(centre, width, gathered),
            SmileFamily.Broad => Fund(centre, width, gathered),
            _ => new(
                Hillsides.Even(centre + 0.3 * width, 0.03 + 1.5 * width),
                new(centre - 0.2 * width, Math.Min(0.6, 0.1 + 3.4 * width), 0.8 * width)
            ),
        };

    /// <summary>
    /// On their last day contracts lie within a few percent, puts down to a tenth below; in the others half of the puts
    /// lie more than a tenth below, however near the expiry, and calls far to both sides. Hills as narrow as the
    /// volatility would give several times the gamma that is there.
    /// </summary>
    private static InterestHills Index(double centre, double w, int gathered)
    {
        double settled = Math.Min(gathered / SettlingSessions, 1);
        double below = Between(settled, 0.02 + 3 * w, Math.Min(1.2, 0.05 + 7.5 * w));
        return new(
            new(
                centre + Between(settled, 0.2, 0.1) * w,
                Between(settled, 1.1, 2.6) * w,
                Between(settled, 1.4, 2.6) * w
            ),
            new(centre - Between(settled, 0.1, 0.4) * w, below, Between(settled, 0.6, 0.7) * w)
        );
    }

    /// <summary>In funds near expiries are closer to the price; half of the far puts lie a third below.</summary>
    private static InterestHills Fund(double centre, double w, int gathered)
    {
        double settled = Math.Min(gathered / FundSettlingSessions, 1);
        double below = Between(settled, 0.01 + 2 * w, Math.Min(1.5, 0.07 + 9 * w));
        return new(
            new(centre + Between(settled, 0.2, 0.1) * w, Between(settled, 0.7, 3) * w, Between(settled, 0.9, 3) * w),
            new(centre - Between(settled, 0.1, 0.4) * w, below, Between(settled, 0.5, 0.7) * w)
        );
    }

    /// <summary>From what is there on the day of expiry of a daily one to what monthly ones have.</summary>
    private static double Between(double settled, double last, double usual) => last + settled * (usual - last);
}
