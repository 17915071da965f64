namespace Strikelight.Web.Features.Spx.View;

/// <summary>Volatilities at one delta; null where a quoted strike does not reach it.</summary>
/// <param name="Call">Of the call, a fraction a year.</param>
/// <param name="Put">Of the put.</param>
/// <param name="RiskReversal">Call less put.</param>
/// <param name="Butterfly">Mean of both less the volatility at the forward.</param>
/// <param name="Reason">Why something is missing; null where nothing is.</param>
public sealed record WingView(double? Call, double? Put, double? RiskReversal, double? Butterfly, string? Reason);
