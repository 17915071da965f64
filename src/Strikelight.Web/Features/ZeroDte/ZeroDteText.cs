using Strikelight.Web.Features.ZeroDte.View;
using Strikelight.Web.Shell;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>The page's sentences, in conditional words: what a number would mean if its convention holds.</summary>
internal static class ZeroDteText
{
    /// <summary>A symbol as part of an element's id.</summary>
    public static string IdOf(string symbol) => symbol.ToLowerInvariant().Replace('.', '-');

    /// <summary>What the regime would mean for hedging.</summary>
    public static string Regime(ZeroDteFigures figures) =>
        figures.ScopeReason ?? Regimes.Hedging(figures.Regime.Regime, figures.Definition.Sign);

    /// <summary>How the straddle stands against what was expected of it.</summary>
    public static string Straddle(StraddleView straddle) =>
        straddle.NowUsd is not { } now ? straddle.Reason ?? ""
        : straddle.Expected is [_, .., { } last]
            ? $"The straddle stands at {Format.Price(now)}; with forward and volatility held it would be worth "
                + $"{Format.Price(last.PriceUsd)} at {Format.MarketMinute(last.At)}."
        : $"The straddle stands at {Format.Price(now)}.";

    /// <summary>What dealers would trade until the close.</summary>
    public static string Pressure(PressureView pressure) =>
        pressure.TotalUsd is { } total
            ? $"If spot stays, dealers would {Trade(total)} until the close; 1 % lower they would "
                + $"{Trade(pressure.TotalDownUsd)}, 1 % higher {Trade(pressure.TotalUpUsd)}, the move included."
            : pressure.Reason ?? "";

    private static string Trade(double? usd) =>
        usd is null ? Format.NotAvailable : $"{(usd < 0 ? "sell" : "buy")} {Format.Usd(Math.Abs(usd.Value))}";
}
