using System.Buffers;
using System.Globalization;

namespace Strikelight.Core.Contracts;

/// <summary>An option symbol of the Options Clearing Corporation: root, expiry, side and strike.</summary>
/// <param name="Root">Root without padding, digits of adjusted contracts included: <c>SPXW</c>, <c>AAPL1</c>.</param>
/// <param name="Expiry">Expiry date as listed, 2000 to 2099: the symbol has two digits for the year.</param>
/// <param name="Side">Call or put.</param>
/// <param name="StrikeMills">Strike in thousandths of a dollar, as the symbol writes it; 1 to 99,999,999.</param>
/// <exception cref="ArgumentException">A part cannot be written as such a symbol.</exception>
public readonly partial record struct OccSymbol(string Root, DateOnly Expiry, OptionSide Side, int StrikeMills)
{
    /// <summary>Longest root.</summary>
    public const int RootLengthMost = 6;

    private const int StrikeMillsMost = 99_999_999;
    private const int MillsPerUsd = 1000;
    private const int Century = 2000;

    internal static readonly SearchValues<char> RootCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    /// <summary>Option root without padding.</summary>
    public string Root { get; } =
        IsRoot(Root) ? Root : throw new ArgumentException("Needs one to six of A-Z and 0-9.", nameof(Root));

    /// <summary>Expiry date as listed.</summary>
    public DateOnly Expiry { get; } =
        Expiry.Year / 100 == Century / 100
            ? Expiry
            : throw new ArgumentOutOfRangeException(nameof(Expiry), Expiry, "Needs a year from 2000 to 2099.");

    /// <summary>Strike in thousandths of a dollar.</summary>
    public int StrikeMills { get; } =
        StrikeMills is > 0 and <= StrikeMillsMost
            ? StrikeMills
            : throw new ArgumentOutOfRangeException(nameof(StrikeMills), StrikeMills, "Needs 1 to 99,999,999.");

    /// <summary>Strike in USD.</summary>
    public double StrikeUsd => StrikeMills / (double)MillsPerUsd;

    /// <summary>The compact spelling.</summary>
    public override string ToString() => Format(OccSpelling.Compact);

    /// <summary>The symbol as a source writes it; empty for a symbol that was never set.</summary>
    public string Format(OccSpelling spelling)
    {
        if (Root is null)
        {
            return "";
        }
        CultureInfo invariant = CultureInfo.InvariantCulture;
        char side = Side == OptionSide.Put ? 'P' : 'C';
        return spelling switch
        {
            OccSpelling.Padded => string.Create(invariant, $"{Root, -6}{Expiry:yyMMdd}{side}{StrikeMills:D8}"),
            OccSpelling.Prefixed => string.Create(invariant, $"O:{Root}{Expiry:yyMMdd}{side}{StrikeMills:D8}"),
            OccSpelling.Underscored => string.Create(invariant, $"{Root}_{Expiry:MMddyy}{side}{StrikeUsd:0.###}"),
            _ => string.Create(invariant, $"{Root}{Expiry:yyMMdd}{side}{StrikeMills:D8}"),
        };
    }

    private static bool IsRoot(ReadOnlySpan<char> root) =>
        root.Length is > 0 and <= RootLengthMost && !root.ContainsAnyExcept(RootCharacters);
}
