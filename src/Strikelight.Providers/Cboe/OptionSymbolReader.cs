using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Cboe;

/// <summary>Fills the key of a row from its OCC symbol, with one string a root, not one a contract.</summary>
/// <remarks>
/// Remembers root and expiry of the symbol before, since neighbours in a feed share them. Not safe for several threads.
/// </remarks>
internal sealed class OptionSymbolReader
{
    private const int PrefixBytesMost = 16;
    private const int StrikeDigits = 8;
    private const double MillsPerUsd = 1000;

    private readonly RootNames _roots = new();
    private readonly byte[] _prefix = new byte[PrefixBytesMost];
    private int _prefixLength;
    private string _root = "";
    private DateOnly _expiry;

    /// <summary>Fills root, expiry, side and strike; false for anything that is not an OCC symbol.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, ref RawContract contract)
    {
        if (IsOfSameSeries(text) && StrikeMills(text) is > 0 and int mills)
        {
            contract.Root = _root;
            contract.Expiry = _expiry;
            contract.Side = text[_prefixLength] == 'P' ? OptionSide.Put : OptionSide.Call;
            contract.StrikeUsd = mills / MillsPerUsd;
            return true;
        }
        if (!OccSymbol.TryParse(text, _roots, out OccSymbol symbol))
        {
            return false;
        }
        contract.Root = symbol.Root;
        contract.Expiry = symbol.Expiry;
        contract.Side = symbol.Side;
        contract.StrikeUsd = symbol.StrikeUsd;
        Remember(text, symbol);
        return true;
    }

    private bool IsOfSameSeries(ReadOnlySpan<byte> text) =>
        _prefixLength > 0
        && text.Length == _prefixLength + 1 + StrikeDigits
        && text.StartsWith(_prefix.AsSpan(0, _prefixLength))
        && text[_prefixLength] is (byte)'C' or (byte)'P';

    private static int? StrikeMills(ReadOnlySpan<byte> text) =>
        CboeText.EightDigits(ref MemoryMarshal.GetReference(text), text.Length - StrikeDigits);

    /// <summary>Only of symbols that end in eight digits; the spelling with an underscore writes dollars.</summary>
    private void Remember(ReadOnlySpan<byte> text, in OccSymbol symbol)
    {
        int length = text.Length - 1 - StrikeDigits;
        bool isPlain = length is > 0 and <= PrefixBytesMost && !text.Contains((byte)'_');
        _prefixLength = isPlain ? length : 0;
        if (isPlain)
        {
            text[..length].CopyTo(_prefix);
            _root = symbol.Root;
            _expiry = symbol.Expiry;
        }
    }
}
