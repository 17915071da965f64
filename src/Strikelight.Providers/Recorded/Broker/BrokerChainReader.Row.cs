using System.Text.Json;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;

namespace Strikelight.Providers.Recorded.Broker;

internal sealed partial class BrokerChainReader
{
    private const double StrikeTolerance = 0.005;
    private const double Percent = 100;
    private const double StandardMultiplier = 100;
    private const double EpochMsFirst = 946_684_800_000; // the year 2000
    private const double EpochMsLast = 4_102_444_800_000; // the year 2100

    private readonly double[] _numbers = new double[(int)BrokerField.QuoteTime + 1];
    private RawContract _contract;
    private BrokerField _field;
    private int _fieldsSeen;
    private bool _hasSymbol;
    private bool _isMalformed;
    private bool _isNonStandard;
    private long _latestQuoteMs;
    private long _latestTradeMs;

    private void BeginRow()
    {
        Array.Fill(_numbers, double.NaN);
        _contract = RawContract.Blank;
        _fieldsSeen = 0;
        _hasSymbol = false;
        _isMalformed = false;
        _isNonStandard = false;
    }

    private void TakeRow(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            _field = BrokerKeys.Contract(KeyOf(ref reader));
            int bit = 1 << (int)_field;
            _isMalformed |= _field != BrokerField.Unknown && (_fieldsSeen & bit) != 0;
            _fieldsSeen |= bit;
        }
        else if (reader.TokenType == JsonTokenType.EndObject)
        {
            EndRow();
            _place = Place.Contracts;
        }
        else
        {
            TakeRowValue(ref reader);
            SkipValue(ref reader);
        }
    }

    private void TakeRowValue(ref Utf8JsonReader reader)
    {
        switch (_field)
        {
            case BrokerField.Unknown:
                break;
            case BrokerField.Symbol:
                _hasSymbol =
                    TryText(ref reader, out ReadOnlySpan<byte> symbol)
                    && ContractSymbols.TryRead(symbol, ref _contract);
                break;
            case BrokerField.Side:
                _isMalformed |=
                    !TryText(ref reader, out ReadOnlySpan<byte> side)
                    || !side.SequenceEqual(_mapSide == OptionSide.Call ? "CALL"u8 : "PUT"u8);
                break;
            case BrokerField.Mini or BrokerField.NonStandard:
                _isNonStandard |= reader.TokenType == JsonTokenType.True;
                break;
            default:
                _isMalformed |= !TryNumber(ref reader, out _numbers[(int)_field]);
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
        bool agrees =
            _contract.Side == _mapSide && !(Math.Abs(_contract.StrikeUsd - Of(BrokerField.Strike)) > StrikeTolerance);
        if (_isMalformed || !agrees)
        {
            Builder.Refuse(RefusalReason.MalformedRow);
            return;
        }
        double multiplier = Of(BrokerField.Multiplier);
        if (_isNonStandard || !double.IsNaN(multiplier) && multiplier != StandardMultiplier)
        {
            Builder.Refuse(RefusalReason.NonStandardContract);
            return;
        }
        AddContract();
    }

    private void AddContract()
    {
        long? quoteMs = EpochMs(Of(BrokerField.QuoteTime));
        long? tradeMs = EpochMs(Of(BrokerField.TradeTime));
        _latestQuoteMs = Math.Max(_latestQuoteMs, quoteMs ?? 0);
        _latestTradeMs = Math.Max(_latestTradeMs, tradeMs ?? 0);
        _contract.BidUsd = Of(BrokerField.Bid);
        _contract.BidSize = Of(BrokerField.BidSize);
        _contract.AskUsd = Of(BrokerField.Ask);
        _contract.AskSize = Of(BrokerField.AskSize);
        _contract.LastUsd = Of(BrokerField.Last);
        _contract.Volume = Of(BrokerField.Volume);
        _contract.OpenInterest = Of(BrokerField.OpenInterest);
        _contract.LastTradeAt = tradeMs is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
        (_contract.VendorVolatility, _contract.VendorDelta, _contract.VendorGamma) = CboeNumber.Greeks(
            Of(BrokerField.VolatilityPct) / Percent,
            Of(BrokerField.Delta),
            Of(BrokerField.Gamma)
        );
        Builder.Add(_contract);
    }

    private double Of(BrokerField field) => _numbers[(int)field];

    /// <summary>Milliseconds since 1970; zero means never, and a year nobody recorded in is none.</summary>
    private static long? EpochMs(double value) => value is > EpochMsFirst and < EpochMsLast ? (long)value : null;
}
