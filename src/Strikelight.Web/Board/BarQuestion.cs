namespace Strikelight.Web.Board;

/// <summary>Which bars are wanted where the source gives none.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
/// <param name="Interval">Length of a bar, less than a session.</param>
/// <param name="Sessions">Sessions wanted, the newest ones up to <paramref name="Until"/>.</param>
/// <param name="Until">Market time of the chain they stand beside: nothing later may show.</param>
/// <param name="PriceUsd">The chain's price at that time.</param>
public sealed record BarQuestion(string Symbol, TimeSpan Interval, int Sessions, DateTimeOffset Until, double PriceUsd);
