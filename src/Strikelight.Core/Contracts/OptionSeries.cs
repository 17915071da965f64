namespace Strikelight.Core.Contracts;

/// <summary>All contracts of one root and expiry: they share settlement, exercise and multiplier.</summary>
/// <param name="Root">The root's rules.</param>
/// <param name="Expiry">Expiry date as listed.</param>
/// <param name="SettlesAt">UTC instant of the settlement value.</param>
/// <param name="Start">Index of the first contract in the chain's columns.</param>
/// <param name="End">Index after the last contract.</param>
public sealed record OptionSeries(OptionRoot Root, DateOnly Expiry, DateTimeOffset SettlesAt, int Start, int End)
{
    /// <summary>Contracts in the series.</summary>
    public int Count => End - Start;

    /// <summary>Whether the series is settled, so that it has no exposure left, at the instant.</summary>
    public bool IsSettledAt(DateTimeOffset instant) => instant >= SettlesAt;
}
