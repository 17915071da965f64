using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Strikelight.Providers.Cboe;

internal sealed partial class CboeChainReader
{
    /// <summary>
    /// More than the longest row that the scanner takes (<see cref="RowBlocksMost"/> blocks) and the 80 bytes that a
    /// number or a key may look further, so that no step of it can leave the buffer.
    /// </summary>
    private const int ReachBytes = 2048;

    private const int RowBlocksMost = 24;
    private const int SymbolBytesMost = 24;
    private const int TimeBytes = 19;
    private const int TickBytesMost = 16;

    private static readonly SearchValues<byte> TickLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz_"u8);

    private readonly int[] _ends = new int[CboeRowForm.FieldCount];
    private CboeRowForm _form = CboeRowForm.Of2026;
    private byte[]? _tail;
    private bool _isBeforeRow;
    private bool _isBeforeFirstRow;

    /// <summary>Whether every row goes token by token: what the scanner is compared with.</summary>
    public bool IsTolerantOnly { get; init; }

    /// <summary>Rows that were in Cboe's own order and form and were scanned.</summary>
    public int ScannedRowCount { get; private set; }

    /// <summary>Rows that were read token by token.</summary>
    public int TolerantRowCount { get; private set; }

    /// <summary>Takes rows of the known form, as many as there are; returns the bytes of them.</summary>
    /// <param name="bytes">What follows the start of the list or a row.</param>
    /// <param name="isLast">Whether nothing follows these bytes.</param>
    /// <param name="isWaiting">Whether more bytes are needed before anything can be said of the next row.</param>
    private int ScanRows(ReadOnlySpan<byte> bytes, bool isLast, out bool isWaiting)
    {
        int done = 0;
        isWaiting = false;
        while (true)
        {
            ReadOnlySpan<byte> rest = bytes[done..];
            isWaiting = rest.Length < ReachBytes && !isLast;
            if (isWaiting)
            {
                return done;
            }
            int length = ScanRow(rest.Length < ReachBytes ? Padded(rest) : rest);
            if (length <= 0)
            {
                _isBeforeRow = false;
                return done;
            }
            done += length;
            ScannedRowCount++;
            EndRow();
            if (_isBeforeFirstRow)
            {
                PassFirstRow();
            }
        }
    }

    /// <summary>The end of the answer with zeros behind it, which no row holds.</summary>
    private ReadOnlySpan<byte> Padded(ReadOnlySpan<byte> rest)
    {
        _tail ??= new byte[ReachBytes];
        rest.CopyTo(_tail);
        _tail.AsSpan(rest.Length).Clear();
        return _tail;
    }

    /// <summary>
    /// Brings the token reader, which stands on the list's start, behind a row; behind a later one it stands already.
    /// </summary>
    private void PassFirstRow()
    {
        Utf8JsonReader reader = new("{}"u8, isFinalBlock: false, _json);
        _ = reader.Read() && reader.Read();
        _json = reader.CurrentState;
        _isBeforeFirstRow = false;
    }

    /// <summary>Reads one row into the row's fields; returns its length, or none on any surprise.</summary>
    private int ScanRow(ReadOnlySpan<byte> bytes)
    {
        ref byte text = ref MemoryMarshal.GetReference(bytes);
        int start = _isBeforeFirstRow ? 0 : 1;
        if (start == 1 && text != ',')
        {
            return CboeText.Refused;
        }
        start += Unsafe.Add(ref text, start) == ' ' ? 1 : 0;
        bool isWhole =
            Unsafe.Add(ref text, start) == '{'
            && CboeDigits.Ends(ref text, start, RowBlocksMost, _ends) == CboeRowForm.FieldCount;
        if (!isWhole)
        {
            return CboeText.Refused;
        }
        if (!ScanFields(bytes, start, _form))
        {
            CboeRowForm other = ReferenceEquals(_form, CboeRowForm.Of2026) ? CboeRowForm.Of2022 : CboeRowForm.Of2026;
            if (!ScanFields(bytes, start, other))
            {
                return CboeText.Refused;
            }
            _form = other;
        }
        return _ends[CboeRowForm.FieldCount - 1] + 1;
    }

    /// <summary>Takes each field between its ends; false where a key or a value is not what it should be.</summary>
    /// <param name="bytes">The row and what follows.</param>
    /// <param name="before">Where the byte in front of the first key stands.</param>
    /// <param name="form">The order of the keys.</param>
    private bool ScanFields(ReadOnlySpan<byte> bytes, int before, CboeRowForm form)
    {
        ref byte text = ref MemoryMarshal.GetReference(bytes);
        ReadOnlySpan<CboeRowKey> keys = form.Keys;
        ReadOnlySpan<int> ends = _ends;
        for (int i = 0; i < keys.Length; i++)
        {
            ref readonly CboeRowKey key = ref keys[i];
            int at = key.ValueAfter(ref text, before);
            before = ends[i];
            bool isTaken =
                at >= 0
                && key.Kind switch
                {
                    CboeValueKind.Wanted => CboeText.TryNumber(ref text, at, before, out _numbers[(int)key.Field]),
                    CboeValueKind.Unwanted => CboeText.TrySkip(ref text, at, before),
                    CboeValueKind.Symbol => ScanSymbol(bytes, at, before),
                    CboeValueKind.Time => ScanTradeTime(bytes, at, before),
                    _ => ScanTick(ref text, at, before),
                };
            if (!isTaken)
            {
                return false;
            }
        }
        _isMalformed = false;
        return true;
    }

    private bool ScanSymbol(ReadOnlySpan<byte> bytes, int at, int end)
    {
        int length = end - at - 2;
        // Text that is no symbol may hold what JSON forbids: the token reader decides.
        _hasSymbol =
            length is > 0 and <= SymbolBytesMost
            && bytes[at] == '"'
            && bytes[end - 1] == '"'
            && _symbols.TryRead(bytes.Slice(at + 1, length), ref _contract);
        return _hasSymbol;
    }

    private bool ScanTradeTime(ReadOnlySpan<byte> bytes, int at, int end)
    {
        if (end - at == 4 && bytes.Slice(at, 4).SequenceEqual("null"u8))
        {
            _contract.LastTradeAt = null;
            return true;
        }
        if (end - at != TimeBytes + 2 || bytes[at] != '"' || bytes[end - 1] != '"')
        {
            return false;
        }
        _contract.LastTradeAt = _clock.ReadNewYork(bytes.Slice(at + 1, TimeBytes));
        return _contract.LastTradeAt is not null;
    }

    private static bool ScanTick(ref byte text, int at, int end)
    {
        if (
            end - at is < 2 or > TickBytesMost + 2
            || Unsafe.Add(ref text, at) != '"'
            || Unsafe.Add(ref text, end - 1) != '"'
        )
        {
            return false;
        }
        ReadOnlySpan<byte> tick = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref text, at + 1), end - at - 2);
        return !tick.ContainsAnyExcept(TickLetters);
    }
}
