namespace Strikelight.Web.Features.Replay.View;

/// <summary>What a symbol's past holds in one month.</summary>
/// <param name="Symbol">Underlying in our spelling.</param>
/// <param name="Month">The month, "2026-11".</param>
/// <param name="Now">Market time now: nothing later can be asked for.</param>
/// <param name="Days">Every day of the month.</param>
public sealed record ReplayMonth(string Symbol, string Month, DateTimeOffset Now, IReadOnlyList<ReplayDay> Days);
