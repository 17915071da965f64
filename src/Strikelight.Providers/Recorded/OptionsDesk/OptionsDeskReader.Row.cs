using System.Globalization;
using System.Text.Json;
using Strikelight.Core.Contracts;

namespace Strikelight.Providers.Recorded.OptionsDesk;

internal sealed partial class OptionsDeskReader
{
    private const double StrikeTolerance = 0.005;
    private const double NoVolatility = 1.1e-5; // Yahoo writes 0.00001, the start of its search, for "none"
    private const int DateLength = 10;

    private readonly double[] _numbers = new double[(int)OptionsDeskField.Gamma + 1];
    private RawContract _contract;
    private OptionsDeskField _field;
    private int _fieldsSeen;
    private bool _hasSymbol;
    private bool _isMalformed;
    private bool _isUnlisted;
    private OptionSide? _side;
    private DateOnly? _expiry;

    private void BeginRow()
    {
        Array.Fill(_numbers, double.NaN);
        _contract = RawContract.Blank;
        _fieldsSeen = 0;
        _hasSymbol = false;
        _isMalformed = false;
        _isUnlisted = false;
        _side = null;
        _expiry = null;
    }

    private void TakeRow(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _field = OptionsDeskKeys.Contract(KeyOf(ref reader));
            int bit = 1 << (int)_field;
            _isMalformed |= _field != OptionsDeskField.Unknown && (_fieldsSeen & bit) != 0;
            _fieldsSeen |= bit;
        }
        else if (reader.TokenType == JsonTokenType.EndObject)
        {
            EndRow();
            _place = Place.Quotes;
        }
        else
        {
            TakeRowValue(ref reader);
            SkipValue(ref reader);
        }
    }

    private void TakeRowValue(ref Utf8JsonReader reader)
    {
        if (_field == OptionsDeskField.Unknown)
        {
            return;
        }
        if (_field < OptionsDeskField.Symbol)
        {
            _isMalformed |= !TryNumber(ref reader, out _numbers[(int)_field]);
            return;
        }
        bool isText = TryText(ref reader, out ReadOnlySpan<byte> text);
        switch (_field)
        {
            case OptionsDeskField.Symbol:
                _hasSymbol = isText && ContractSymbols.TryRead(text, ref _contract);
                break;
            case OptionsDeskField.Side:
                _side =
                    text.SequenceEqual("call"u8) ? OptionSide.Call
                    : text.SequenceEqual("put"u8) ? OptionSide.Put
                    : null;
                _isMalformed |= _side is null;
                break;
            case OptionsDeskField.GreeksMissingReason:
                _isUnlisted = text.SequenceEqual("cboe_unmatched"u8);
                break;
            default:
                _expiry = Date(text);
                _isMalformed |= _expiry is null;
                break;
        }
    }

    private void EndRow()
    {
        if (!_hasSymbol)
        {
            Builder.Refuse(RefusalReason.MalformedSymbol);
            return;
        }
        if (_isMalformed || !Agrees())
        {
            Builder.Refuse(RefusalReason.MalformedRow);
            return;
        }
        if (_isUnlisted)
        {
            // Yahoo goes on listing contracts of before a split, with their old strikes and prices under the same root.
            Builder.Refuse(RefusalReason.NonStandardContract);
            return;
        }
        _contract.BidUsd = Of(OptionsDeskField.Bid);
        _contract.AskUsd = Of(OptionsDeskField.Ask);
        _contract.LastUsd = Of(OptionsDeskField.Last);
        _contract.Volume = Of(OptionsDeskField.Volume);
        _contract.OpenInterest = Of(OptionsDeskField.OpenInterest);
        double volatility = Of(OptionsDeskField.Volatility);
        _contract.VendorVolatility = volatility > NoVolatility ? volatility : double.NaN;
        (_contract.VendorDelta, _contract.VendorGamma) = Greeks(Of(OptionsDeskField.Delta), Of(OptionsDeskField.Gamma));
        Builder.Add(_contract);
    }

    /// <summary>Strike, side and expiry are said twice: by the symbol and beside it.</summary>
    private bool Agrees() =>
        !(Math.Abs(_contract.StrikeUsd - Of(OptionsDeskField.Strike)) > StrikeTolerance)
        && (_side is null || _side == _contract.Side)
        && (_expiry is null || _expiry == _contract.Expiry);

    /// <summary>
    /// The Greeks are another vendor's, whose volatility the file does not hold: where both are zero nobody can tell
    /// small numbers, rounded, from none.
    /// </summary>
    private static (double Delta, double Gamma) Greeks(double delta, double gamma) =>
        delta == 0 && !(gamma > 0) ? (double.NaN, double.NaN) : (delta, gamma);

    private double Of(OptionsDeskField field) => _numbers[(int)field];

    private static DateOnly? Date(ReadOnlySpan<byte> text)
    {
        Span<char> letters = stackalloc char[DateLength];
        if (text.Length != DateLength)
        {
            return null;
        }
        for (int i = 0; i < DateLength; i++)
        {
            letters[i] = (char)text[i];
        }
        return DateOnly.TryParseExact(
            letters,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly date
        )
            ? date
            : null;
    }
}
