using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Strikelight.Providers.Cboe;

/// <summary>One key of a contract's row, with quotes and colon, ready to be compared in one step.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CboeRowKey
{
    private readonly Vector256<byte> _text;
    private readonly uint _mask;
    private readonly int _length;

    public CboeRowKey(string name)
    {
        byte[] text = Encoding.ASCII.GetBytes($"\"{name}\":");
        byte[] padded = new byte[Vector256<byte>.Count];
        text.CopyTo(padded, 0);
        _text = Vector256.Create(padded);
        _length = text.Length;
        _mask = (1u << _length) - 1;
        Field = CboeKeys.Contract(Encoding.ASCII.GetBytes(name));
        Kind = Field switch
        {
            ContractField.Option => CboeValueKind.Symbol,
            ContractField.LastTradeTime => CboeValueKind.Time,
            ContractField.Unknown => name == "tick" ? CboeValueKind.Tick : CboeValueKind.Unwanted,
            _ => CboeValueKind.Wanted,
        };
    }

    /// <summary>The column, for a wanted number.</summary>
    public ContractField Field { get; }

    /// <summary>What stands behind the key.</summary>
    public CboeValueKind Kind { get; }

    /// <summary>Where the value begins, a blank allowed in front of the key and behind; or a refusal.</summary>
    /// <param name="text">The row; 40 bytes behind <paramref name="before"/> must be readable.</param>
    /// <param name="before">Where the comma or brace in front of the key stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ValueAfter(ref byte text, int before)
    {
        int at = before + 1;
        if (Unsafe.Add(ref text, at) == ' ')
        {
            at++;
        }
        Vector256<byte> there = Vector256.LoadUnsafe(ref Unsafe.Add(ref text, at));
        if ((Vector256.Equals(there, _text).ExtractMostSignificantBits() & _mask) != _mask)
        {
            return CboeText.Refused;
        }
        at += _length;
        return Unsafe.Add(ref text, at) == ' ' ? at + 1 : at;
    }
}
