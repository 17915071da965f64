using System.Buffers.Text;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;
using Strikelight.Providers.Transport;

namespace Strikelight.Providers.Recorded;

/// <summary>Reads Cboe's quote table line by line; columns count by position, since their names occur twice.</summary>
/// <remarks>
/// A line is two contracts, and each ends as a row of the chain or as a refusal. Not safe for several threads.
/// </remarks>
internal sealed partial class QuoteTableReader(string symbol) : IRecordedReader
{
    private const int HeadLinesMost = 6;
    private const int ColumnCount = 22;
    private const int CallColumn = 1;
    private const int StrikeColumn = 11;
    private const int PutColumn = 12;
    private const double StrikeTolerance = 0.005; // the column shows cents

    private readonly ChainBuilder _builder = new(symbol);
    private readonly OptionSymbolReader _symbols = new();
    private readonly Range[] _columns = new Range[ColumnCount + 1];
    private int _lineCount;
    private bool _hasName;
    private bool _hasColumns;

    /// <summary>Whether to stop once the head and the first contract are known.</summary>
    public bool IsPeek { get; init; }

    public RecordedFormat Format => RecordedFormat.CboeQuoteTable;

    public RecordedTimeOrigin TimeOrigin => IsTimeInferred ? RecordedTimeOrigin.Expiries : RecordedTimeOrigin.PageDate;

    public bool IsSated => IsPeek && FirstRoot is not null && Head.OpenedAt is not null;

    /// <summary>What stands above the table.</summary>
    public QuoteTableHead Head { get; } = new();

    /// <summary>The root of the first contract that could be read.</summary>
    public string? FirstRoot { get; private set; }

    public string? Underlying => FirstRoot is null ? null : CboeSymbols.UnderlyingOf(FirstRoot);

    public string UnderlyingName => Head.Name;

    public DateTimeOffset? RecordedAt =>
        Head.OpenedAt ?? (Underlying is { } of ? InferredTime(OptionRoot.IsIndexSymbol(of)) : null);

    public int Consume(ReadOnlySpan<byte> bytes, bool isLast)
    {
        int done = 0;
        while (bytes[done..].IndexOf((byte)'\n') is >= 0 and var length)
        {
            TakeLine(bytes.Slice(done, length).TrimEnd((byte)'\r'));
            done += length + 1;
        }
        if (isLast)
        {
            TakeLine(bytes[done..].TrimEnd((byte)'\r'));
            Require(_hasColumns, "it holds no table of 22 columns");
            return bytes.Length;
        }
        return done;
    }

    private void TakeLine(ReadOnlySpan<byte> line)
    {
        _lineCount++;
        if (line.IsEmpty)
        {
            return;
        }
        if (_hasColumns)
        {
            TakeContracts(line);
            return;
        }
        Require(_lineCount <= HeadLinesMost, "its first lines are not those of a quote table");
        List<string> fields = QuoteTableHead.Split(line);
        if (!_hasName)
        {
            _hasName = Head.TryTakeName(fields); // a blank or "Example Data" line may stand above it
        }
        else if (!Head.TryTakeQuote(fields))
        {
            TakeColumns(fields);
        }
    }

    private void TakeColumns(List<string> names)
    {
        bool isTable =
            names.Count == ColumnCount
            && names[0] == "Expiration Date"
            && names[CallColumn] == "Calls"
            && names[StrikeColumn] == "Strike"
            && names[PutColumn] == "Puts"
            && SidesAgree(names);
        Require(isTable, "its columns are not the 22 of a quote table");
        _hasColumns = true;
    }

    /// <summary>Both halves hold the nine columns we read, in their order.</summary>
    private static bool SidesAgree(List<string> names)
    {
        string[] side = ["Last Sale", "Net", "Bid", "Ask", "Volume", "IV", "Delta", "Gamma", "Open Interest"];
        return names.Skip(CallColumn + 1).Take(side.Length).SequenceEqual(side)
            && names.Skip(PutColumn + 1).Take(side.Length).SequenceEqual(side);
    }

    private void TakeContracts(ReadOnlySpan<byte> line)
    {
        if (SplitColumns(line) != ColumnCount || !TryNumber(line[_columns[StrikeColumn]], out double strikeUsd))
        {
            _builder.Refuse(RefusalReason.MalformedRow);
            _builder.Refuse(RefusalReason.MalformedRow);
            return;
        }
        TakeContract(line, CallColumn, OptionSide.Call, strikeUsd);
        TakeContract(line, PutColumn, OptionSide.Put, strikeUsd);
    }

    private void TakeContract(ReadOnlySpan<byte> line, int first, OptionSide side, double strikeUsd)
    {
        RawContract contract = RawContract.Blank;
        if (!_symbols.TryRead(Unquoted(line[_columns[first]]), ref contract))
        {
            _builder.Refuse(RefusalReason.MalformedSymbol);
            return;
        }
        FirstRoot ??= contract.Root;
        bool isRead =
            TryNumber(line[_columns[first + 1]], out double last)
            & TryNumber(line[_columns[first + 3]], out double bid)
            & TryNumber(line[_columns[first + 4]], out double ask)
            & TryNumber(line[_columns[first + 5]], out double volume)
            & TryNumber(line[_columns[first + 6]], out double volatility)
            & TryNumber(line[_columns[first + 7]], out double delta)
            & TryNumber(line[_columns[first + 8]], out double gamma)
            & TryNumber(line[_columns[first + 9]], out double openInterest);
        bool isConsistent = contract.Side == side && Math.Abs(contract.StrikeUsd - strikeUsd) <= StrikeTolerance;
        if (!isRead || !isConsistent)
        {
            _builder.Refuse(RefusalReason.MalformedRow);
            return;
        }
        contract.LastUsd = last;
        contract.BidUsd = bid;
        contract.AskUsd = ask;
        contract.Volume = volume;
        contract.OpenInterest = openInterest;
        (contract.VendorVolatility, contract.VendorDelta, contract.VendorGamma) = CboeNumber.Greeks(
            volatility,
            delta,
            gamma
        );
        NoteExpiry(contract);
        _builder.Add(contract);
    }

    /// <summary>Finds the columns, commas in quotation marks excepted; one more than wanted means "too many".</summary>
    private int SplitColumns(ReadOnlySpan<byte> line)
    {
        int count = 0;
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i <= line.Length; i++)
        {
            isQuoted ^= i < line.Length && line[i] == '"';
            if (i < line.Length && (isQuoted || line[i] != ','))
            {
                continue;
            }
            if (count == _columns.Length)
            {
                return count;
            }
            _columns[count++] = start..i;
            start = i + 1;
        }
        return isQuoted ? 0 : count;
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> field) => field.Trim(" \t\""u8);

    /// <summary>A number with or without grouping commas; NaN for a blank one; false for anything else.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> field, out double value)
    {
        field = Unquoted(field);
        if (CboeNumber.IsMissingText(field))
        {
            value = double.NaN;
            return true;
        }
        Span<byte> plain = stackalloc byte[32];
        int length = 0;
        foreach (byte letter in field)
        {
            if (letter == ',')
            {
                continue;
            }
            if (length == plain.Length)
            {
                value = double.NaN;
                return false;
            }
            plain[length++] = letter;
        }
        bool isRead = Utf8Parser.TryParse(plain[..length], out value, out int used) && used == length;
        value = isRead ? CboeNumber.OrMissing(value) : double.NaN;
        return isRead;
    }

    private static void Require(bool condition, string whatIsWrong)
    {
        if (!condition)
        {
            throw new MalformedPayloadException($"The file is not a quote table of Cboe: {whatIsWrong}.");
        }
    }
}
