using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;
using static Strikelight.Providers.Recorded.RecordedParsing;

namespace Strikelight.Providers.Recorded.EndOfDay;

/// <summary>Reads an end-of-day universe line by line. Not safe for several threads.</summary>
internal sealed class EndOfDayReader(EndOfDayName name) : IRecordedReader
{
    private const int ColumnCount = 15;
    private const int ExpiryLength = 8; // yyyyMMdd

    /// <summary>How the line of names begins; further columns may follow.</summary>
    private const string Columns =
        "#expiry,strike,right,open,high,low,close,volume,open_interest,implied_volatility,delta,gamma";

    private readonly ChainBuilder _builder = new(name.Underlying);
    private readonly Range[] _columns = new Range[ColumnCount + 1];
    private bool _hasColumns;
    private UnderlyingQuote? _quote;

    public RecordedFormat Format => RecordedFormat.EndOfDay;

    public RecordedTimeOrigin TimeOrigin => RecordedTimeOrigin.FileName;

    public bool IsSated => false;

    public string? Underlying => name.Underlying;

    public string UnderlyingName => "";

    public DateTimeOffset? RecordedAt => Close;

    private bool IsIndex => OptionRoot.IsIndexSymbol(name.Underlying);

    private DateTimeOffset Close => RecordedTime.CloseOf(ExchangeCalendar.SessionOnOrBefore(name.Session), IsIndex);

    /// <summary>Whether a file begins as a universe does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> start) => start.StartsWith("#expiry,strike,right,"u8);

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
            return bytes.Length;
        }
        return done;
    }

    public ChainSnapshot Build(string source)
    {
        string count = _builder.InFeed.ToString("N0", CultureInfo.InvariantCulture);
        Require(_hasColumns && _builder.InFeed > 0, "it holds no contracts");
        Require(_quote is not null, $"it holds no price of the underlying beside its {count} contracts");
        return Finish(_builder, new(name.Underlying, source, Close, Close, _quote!));
    }

    private void TakeLine(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return;
        }
        if (!_hasColumns)
        {
            Require(line.StartsWith(Encoding.ASCII.GetBytes(Columns)), "its columns are not those of a universe");
            _hasColumns = true;
        }
        else if (SplitColumns(line) != ColumnCount)
        {
            _builder.Refuse(RefusalReason.MalformedRow);
        }
        else if (line[_columns[0]].IsEmpty && line[_columns[1]].IsEmpty)
        {
            TakeUnderlying(line);
        }
        else
        {
            TakeContract(line);
        }
    }

    private void TakeUnderlying(ReadOnlySpan<byte> line)
    {
        Require(_quote is null, "it holds two lines of the underlying");
        _ = TryNumber(line, 3, out double open);
        _ = TryNumber(line, 4, out double high);
        _ = TryNumber(line, 5, out double low);
        _ = TryNumber(line, 6, out double close);
        _ = TryNumber(line, 7, out double volume);
        if (CboeNumber.Price(close) is not { } price)
        {
            return;
        }
        _quote = new(price, Close)
        {
            OpenUsd = CboeNumber.Price(open),
            HighUsd = CboeNumber.Price(high),
            LowUsd = CboeNumber.Price(low),
            VolumeShares = IsIndex ? null : CboeNumber.Shares(volume),
        };
    }

    private void TakeContract(ReadOnlySpan<byte> line)
    {
        RawContract contract = RawContract.Blank;
        contract.Root = name.Root;
        ReadOnlySpan<byte> side = line[_columns[2]];
        contract.Side = side.SequenceEqual("P"u8) ? OptionSide.Put : OptionSide.Call;
        bool isRead =
            TryExpiry(line[_columns[0]], out DateOnly expiry)
            & (side.SequenceEqual("P"u8) || side.SequenceEqual("C"u8))
            & TryNumber(line, 1, out double strike)
            & TryNumber(line, 6, out double close)
            & TryNumber(line, 7, out double volume)
            & TryNumber(line, 8, out double openInterest)
            & TryNumber(line, 9, out double volatility)
            & TryNumber(line, 10, out double delta)
            & TryNumber(line, 11, out double gamma);
        if (!isRead)
        {
            _builder.Refuse(RefusalReason.MalformedRow);
            return;
        }
        contract.Expiry = expiry;
        contract.StrikeUsd = strike;
        contract.LastUsd = close;
        contract.Volume = volume;
        contract.OpenInterest = openInterest;
        (contract.VendorVolatility, contract.VendorDelta, contract.VendorGamma) = CboeNumber.Greeks(
            volatility,
            delta,
            gamma
        );
        _builder.Add(contract);
    }

    /// <summary>Finds the columns; one more than wanted means "too many".</summary>
    private int SplitColumns(ReadOnlySpan<byte> line)
    {
        int count = 0;
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] != ',')
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
        return count;
    }

    /// <summary>A number, NaN for a blank field; false for anything else.</summary>
    private bool TryNumber(ReadOnlySpan<byte> line, int column, out double value)
    {
        ReadOnlySpan<byte> field = line[_columns[column]];
        if (CboeNumber.IsMissingText(field))
        {
            value = double.NaN;
            return true;
        }
        bool isRead = Utf8Parser.TryParse(field, out value, out int used) && used == field.Length;
        value = isRead ? CboeNumber.OrMissing(value) : double.NaN;
        return isRead;
    }

    private static bool TryExpiry(ReadOnlySpan<byte> field, out DateOnly expiry)
    {
        expiry = default;
        return field.Length == ExpiryLength
            && DateOnly.TryParseExact(
                Encoding.ASCII.GetString(field),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out expiry
            );
    }
}
