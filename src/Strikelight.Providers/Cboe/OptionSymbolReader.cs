using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Cboe;

/// <summary>Fills the key of a row from its OCC symbol, with one string a root, not one a contract.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class OptionSymbolReader
{
    private readonly RootNames _roots = new();

    /// <summary>Fills root, expiry, side and strike; false for anything that is not an OCC symbol.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, ref RawContract contract)
    {
        if (!OccSymbol.TryParse(text, _roots, out OccSymbol symbol))
        {
            return false;
        }
        contract.Root = symbol.Root;
        contract.Expiry = symbol.Expiry;
        contract.Side = symbol.Side;
        contract.StrikeUsd = symbol.StrikeUsd;
        return true;
    }
}
