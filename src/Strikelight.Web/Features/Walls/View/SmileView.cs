namespace Strikelight.Web.Features.Walls.View;

/// <summary>Quotes and fitted curve of one expiry on the strikes of <see cref="SurfaceView.SmileStrikesUsd"/>.</summary>
/// <param name="Expiry">Expiry date as listed.</param>
/// <param name="Root">The option root.</param>
/// <param name="Market">Own volatility of the out-of-the-money quote, a fraction; null where none.</param>
/// <param name="Model">Volatility of the curve, a fraction; null beyond the quoted strikes.</param>
/// <param name="IsOutside">Whether the model price lies outside of the quote's bid and ask.</param>
public sealed record SmileView(
    DateOnly Expiry,
    string Root,
    IReadOnlyList<double?> Market,
    IReadOnlyList<double?> Model,
    IReadOnlyList<bool> IsOutside
);
