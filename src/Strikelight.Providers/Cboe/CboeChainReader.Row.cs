using System.Text.Json;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Cboe;

internal sealed partial class CboeChainReader
{
    private const int TextBytesMost = 128; // symbols and times; anything longer is neither

    private readonly double[] _numbers = new double[(int)ContractField.LastPrice + 1];
    private readonly byte[] _text = new byte[TextBytesMost];
    private RawContract _contract = RawContract.Blank;
    private ContractField _field;
    private int _fieldsSeen;
    private bool _hasSymbol;
    private bool _isMalformed;
    private DateTimeOffset? _latestTrade;

    private void BeginRow()
    {
        Array.Fill(_numbers, double.NaN);
        _contract = RawContract.Blank;
        _fieldsSeen = 0;
        _hasSymbol = false;
        _isMalformed = false;
    }

    private void TakeRow(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _field = CboeKeys.Contract(KeyOf(ref reader));
            int bit = 1 << (int)_field;
            _isMalformed |= _field != ContractField.Unknown && (_fieldsSeen & bit) != 0; // said twice: which one holds?
            _fieldsSeen |= bit;
        }
        else if (reader.TokenType == JsonTokenType.EndObject)
        {
            TolerantRowCount++;
            EndRow();
            _place = Place.Options;
        }
        else
        {
            TakeRowValue(ref reader);
        }
    }

    private void TakeRowValue(ref Utf8JsonReader reader)
    {
        switch (_field)
        {
            case ContractField.Unknown:
                SkipValue(ref reader);
                break;
            case ContractField.Option:
                _hasSymbol =
                    TextOf(ref reader, out ReadOnlySpan<byte> symbol) && _symbols.TryRead(symbol, ref _contract);
                SkipValue(ref reader);
                break;
            case ContractField.LastTradeTime:
                TakeTradeTime(ref reader);
                break;
            default:
                _isMalformed |= !TryNumber(ref reader, out _numbers[(int)_field]);
                SkipValue(ref reader);
                break;
        }
    }

    private void TakeTradeTime(ref Utf8JsonReader reader)
    {
        if (TextOf(ref reader, out ReadOnlySpan<byte> text))
        {
            _contract.LastTradeAt = _clock.ReadNewYork(text);
        }
        else
        {
            _isMalformed |= reader.TokenType != JsonTokenType.Null;
        }
        SkipValue(ref reader);
    }

    private void EndRow()
    {
        if (!_hasSymbol)
        {
            _builder.Refuse(RefusalReason.MalformedSymbol);
            return;
        }
        FirstRoot ??= _contract.Root;
        if (_isMalformed)
        {
            _builder.Refuse(RefusalReason.MalformedRow);
            return;
        }
        _contract.BidUsd = _numbers[(int)ContractField.Bid];
        _contract.BidSize = _numbers[(int)ContractField.BidSize];
        _contract.AskUsd = _numbers[(int)ContractField.Ask];
        _contract.AskSize = _numbers[(int)ContractField.AskSize];
        _contract.LastUsd = _numbers[(int)ContractField.LastPrice];
        _contract.Volume = _numbers[(int)ContractField.Volume];
        _contract.OpenInterest = _numbers[(int)ContractField.OpenInterest];
        (_contract.VendorVolatility, _contract.VendorDelta, _contract.VendorGamma) = CboeNumber.Greeks(
            _numbers[(int)ContractField.Volatility],
            _numbers[(int)ContractField.Delta],
            _numbers[(int)ContractField.Gamma]
        );
        if (_contract.LastTradeAt is { } at && !(at <= _latestTrade))
        {
            _latestTrade = at;
        }
        _builder.Add(_contract);
    }

    /// <summary>A number, or NaN for null and for text that means "missing"; false for anything else.</summary>
    private bool TryNumber(ref Utf8JsonReader reader, out double value)
    {
        value = double.NaN;
        if (reader.TokenType == JsonTokenType.Number)
        {
            bool isRead = reader.TryGetDouble(out double number);
            value = isRead ? CboeNumber.OrMissing(number) : double.NaN;
            return isRead;
        }
        return reader.TokenType == JsonTokenType.Null
            || TextOf(ref reader, out ReadOnlySpan<byte> text) && CboeNumber.IsMissingText(text);
    }

    private ReadOnlySpan<byte> KeyOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Unescaped(ref reader) : reader.ValueSpan;

    private bool TextOf(ref Utf8JsonReader reader, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }
        text = reader.ValueIsEscaped ? Unescaped(ref reader) : reader.ValueSpan;
        return true;
    }

    /// <summary>
    /// Text with backslashes resolved; too long for any name or time we know, it is as good as empty.
    /// </summary>
    private ReadOnlySpan<byte> Unescaped(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > _text.Length)
        {
            return default;
        }
        try
        {
            return _text.AsSpan(0, reader.CopyString(_text));
        }
        catch (InvalidOperationException) // a lone half of a surrogate pair
        {
            return default;
        }
    }
}
