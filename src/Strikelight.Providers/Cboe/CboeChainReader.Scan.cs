using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Strikelight.Providers.Cboe;

internal sealed partial class CboeChainReader
{
    /// <summary>
    /// More than the longest row that the scanner takes (under 1,700 bytes: 20 numbers of at most 60, 23 keys of 155
    /// letters and three short texts), so that no step of it can leave the buffer.
    /// </summary>
    private const int ReachBytes = 2048;

    private const int SymbolBytesMost = 24;
    private const int TimeBytes = 19;
    private const int TickBytesMost = 16;

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
        if (!_isBeforeFirstRow && text != ',')
        {
            return CboeText.Refused;
        }
        BeginRow();
        int at = CboeText.Expect(ref text, _isBeforeFirstRow ? 0 : 1, "{\"option\":"u8);
        if (at < 0 || (at = ScanSymbol(bytes, at)) < 0 || (at = ScanQuote(ref text, at)) < 0)
        {
            return CboeText.Refused;
        }
        if ((at = ScanModel(ref text, at)) < 0 || (at = ScanSession(ref text, at)) < 0)
        {
            return CboeText.Refused;
        }
        at = CboeText.Next(ref text, at, "\"last_trade_time\":"u8);
        if (at < 0 || (at = ScanTradeTime(bytes, at)) < 0)
        {
            return CboeText.Refused;
        }
        bool isWhole =
            (at = CboeText.Next(ref text, at, "\"percent_change\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0
            && (at = CboeText.Next(ref text, at, "\"prev_day_close\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0
            && Unsafe.Add(ref text, at) == '}';
        return isWhole ? at + 1 : CboeText.Refused;
    }

    private int ScanQuote(ref byte text, int at)
    {
        double[] row = _numbers;
        return
            (at = CboeText.Next(ref text, at, "\"bid\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.Bid])) >= 0
            && (at = CboeText.Next(ref text, at, "\"bid_size\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.BidSize])) >= 0
            && (at = CboeText.Next(ref text, at, "\"ask\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.Ask])) >= 0
            && (at = CboeText.Next(ref text, at, "\"ask_size\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.AskSize])) >= 0
            && (at = CboeText.Next(ref text, at, "\"iv\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.Volatility])) >= 0
            && (at = CboeText.Next(ref text, at, "\"open_interest\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.OpenInterest])) >= 0
            && (at = CboeText.Next(ref text, at, "\"volume\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.Volume])) >= 0
            ? at
            : CboeText.Refused;
    }

    /// <summary>Greeks: Cboe wrote theta, rho, vega in 2022 and writes vega, theta, rho in 2026.</summary>
    private int ScanModel(ref byte text, int at)
    {
        double[] row = _numbers;
        bool isRead =
            (at = CboeText.Next(ref text, at, "\"delta\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.Delta])) >= 0
            && (at = CboeText.Next(ref text, at, "\"gamma\":"u8)) >= 0
            && (at = CboeText.Number(ref text, at, out row[(int)ContractField.Gamma])) >= 0;
        if (!isRead)
        {
            return CboeText.Refused;
        }
        int vega = CboeText.Next(ref text, at, "\"vega\":"u8);
        bool isVegaFirst = vega >= 0;
        if (isVegaFirst && (at = CboeText.Skip(ref text, vega)) < 0)
        {
            return CboeText.Refused;
        }
        bool isPassed =
            (at = CboeText.Next(ref text, at, "\"theta\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0
            && (at = CboeText.Next(ref text, at, "\"rho\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0;
        if (isPassed && !isVegaFirst)
        {
            at = CboeText.Next(ref text, at, "\"vega\":"u8);
            at = at < 0 ? at : CboeText.Skip(ref text, at);
        }
        return isPassed ? at : CboeText.Refused;
    }

    private int ScanSession(ref byte text, int at)
    {
        bool isPassed =
            (at = CboeText.Next(ref text, at, "\"theo\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0
            && (at = CboeText.Next(ref text, at, "\"change\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0
            && (at = CboeText.Next(ref text, at, "\"open\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0
            && (at = CboeText.Next(ref text, at, "\"high\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0
            && (at = CboeText.Next(ref text, at, "\"low\":"u8)) >= 0
            && (at = CboeText.Skip(ref text, at)) >= 0
            && (at = CboeText.Next(ref text, at, "\"tick\":"u8)) >= 0
            && (at = ScanTick(ref text, at)) >= 0
            && (at = CboeText.Next(ref text, at, "\"last_trade_price\":"u8)) >= 0;
        return isPassed ? CboeText.Number(ref text, at, out _numbers[(int)ContractField.LastPrice]) : CboeText.Refused;
    }

    private int ScanSymbol(ReadOnlySpan<byte> bytes, int at)
    {
        int length = bytes[at] == '"' ? bytes.Slice(at + 1, SymbolBytesMost + 1).IndexOf((byte)'"') : -1;
        if (length < 0)
        {
            return CboeText.Refused;
        }
        // Text that is no symbol may hold what JSON forbids: the token reader decides.
        _hasSymbol = _symbols.TryRead(bytes.Slice(at + 1, length), ref _contract);
        return _hasSymbol ? at + length + 2 : CboeText.Refused;
    }

    private int ScanTradeTime(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes.Slice(at, 4).SequenceEqual("null"u8))
        {
            return at + 4;
        }
        if (bytes[at] != '"' || bytes[at + 1 + TimeBytes] != '"')
        {
            return CboeText.Refused;
        }
        _contract.LastTradeAt = _clock.ReadNewYork(bytes.Slice(at + 1, TimeBytes));
        return _contract.LastTradeAt is null ? CboeText.Refused : at + TimeBytes + 2;
    }

    private static int ScanTick(ref byte text, int at)
    {
        if (Unsafe.Add(ref text, at) != '"')
        {
            return CboeText.Refused;
        }
        int end = at + 1;
        while (end <= at + TickBytesMost && Unsafe.Add(ref text, end) is (>= (byte)'a' and <= (byte)'z') or (byte)'_')
        {
            end++;
        }
        return Unsafe.Add(ref text, end) == '"' ? end + 1 : CboeText.Refused;
    }
}
