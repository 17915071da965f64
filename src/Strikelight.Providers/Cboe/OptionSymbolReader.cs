using System.Globalization;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Cboe;

/// <summary>Reads OCC symbols from bytes and hands out one string a root, not one a contract.</summary>
/// <remarks>Accepts what <see cref="OccSymbol.TryParse"/> accepts. Not safe for several threads.</remarks>
internal sealed class OptionSymbolReader
{
    private const int FixedLength = 15; // yymmdd, side, eight digits of strike
    private const int RootLengthMost = 6;
    private const double MillsPerUsd = 1000;

    private readonly Dictionary<ulong, string> _roots = [];
    private ulong _lastRootKey;
    private string _lastRoot = "";

    /// <summary>Fills root, expiry, side and strike; false for anything that is not an OCC symbol.</summary>
    public bool TryRead(ReadOnlySpan<byte> text, ref RawContract contract)
    {
        int rootLength = text.Length - FixedLength;
        if (rootLength is < 1 or > RootLengthMost)
        {
            return false;
        }
        ReadOnlySpan<byte> tail = text[rootLength..];
        int mills = Digits(tail[7..]);
        if (mills <= 0 || tail[6] is not ((byte)'C' or (byte)'P') || ReadExpiry(tail[..6]) is not { } expiry)
        {
            return false;
        }
        ulong key = RootKey(text[..rootLength].TrimEnd((byte)' '));
        if (key == 0)
        {
            return false;
        }
        contract.Root = RootOf(key);
        contract.Expiry = expiry;
        contract.Side = tail[6] == 'P' ? OptionSide.Put : OptionSide.Call;
        contract.StrikeUsd = mills / MillsPerUsd;
        return true;
    }

    private static DateOnly? ReadExpiry(ReadOnlySpan<byte> text)
    {
        int year = 2000 + Digits(text[..2]);
        int month = Digits(text[2..4]);
        int day = Digits(text[4..6]);
        bool exists = year >= 2000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return exists ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The root's letters packed into one number; zero where a character does not belong there.</summary>
    private static ulong RootKey(ReadOnlySpan<byte> root)
    {
        ulong key = 0;
        foreach (byte letter in root)
        {
            if (letter is not ((>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')))
            {
                return 0;
            }
            key = (key << 8) | letter;
        }
        return key;
    }

    private string RootOf(ulong key)
    {
        if (key == _lastRootKey)
        {
            return _lastRoot;
        }
        if (!_roots.TryGetValue(key, out string? root))
        {
            root = "";
            for (ulong rest = key; rest != 0; rest >>= 8)
            {
                root = ((char)(byte)rest).ToString(CultureInfo.InvariantCulture) + root;
            }
            _roots[key] = root;
        }
        (_lastRootKey, _lastRoot) = (key, root);
        return root;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int value = 0;
        foreach (byte digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return int.MinValue / 2; // stays negative whatever is added
            }
            value = value * 10 + (digit - '0');
        }
        return value;
    }
}
