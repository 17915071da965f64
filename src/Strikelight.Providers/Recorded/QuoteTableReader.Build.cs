using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Cboe;

namespace Strikelight.Providers.Recorded;

internal sealed partial class QuoteTableReader
{
    private readonly HashSet<DateOnly> _listed = [];
    private readonly HashSet<DateOnly> _solved = [];
    private readonly HashSet<DateOnly> _solvedAtOpen = [];

    /// <summary>Whether the page's date could not be read, so that the time is inferred from the expiries.</summary>
    public bool IsTimeInferred => Head.OpenedAt is null;

    /// <summary>The chain, once the last line has been taken.</summary>
    /// <exception cref="Transport.MalformedPayloadException">
    /// Something a chain cannot do without is missing.
    /// </exception>
    public ChainSnapshot Build(string source)
    {
        Require(_builder.InFeed > 0, "its table is empty");
        Require(CboeNumber.Price(Head.LastUsd) is not null, "it holds no price of the underlying");
        bool isIndex = OptionRoot.IsIndexSymbol(symbol);
        DateTimeOffset? time = Head.OpenedAt is { } opened
            ? RecordedTime.MarketTimeOf(opened, isIndex)
            : InferredTime(isIndex);
        Require(time is not null, "neither its date line nor its expiries tell its time");
        UnderlyingQuote underlying = new(Head.LastUsd, time!.Value)
        {
            PreviousCloseUsd = CboeNumber.Price(Head.PreviousCloseUsd),
            BidUsd = isIndex ? null : CboeNumber.Price(Head.BidUsd),
            AskUsd = isIndex ? null : CboeNumber.Price(Head.AskUsd),
            VolumeShares = isIndex ? null : CboeNumber.Shares(Head.Volume),
        };
        ChainSnapshot chain = _builder.Build(new(symbol, source, time.Value, Head.OpenedAt ?? time.Value, underlying));
        Require(chain.Count > 0, "not one of its contracts could be read");
        return chain;
    }

    /// <summary>
    /// A file without a readable date. Cboe gives no volatility for what has expired: an expiry without any before the
    /// first one with some dates the file to the evening of that expiry. Otherwise the file is taken to be of the
    /// first open expiry's own session, at its opening, or of the close before where that opening settles contracts.
    /// </summary>
    private DateTimeOffset? InferredTime(bool isIndex)
    {
        if (_solved.Count == 0)
        {
            return null;
        }
        DateOnly open = _solved.Min();
        DateOnly[] expired = [.. _listed.Where(expiry => expiry < open)];
        if (expired.Length > 0)
        {
            return RecordedTime.CloseOf(ExchangeCalendar.SessionOnOrBefore(expired.Max()), isIndex);
        }
        TradingSession session = ExchangeCalendar.SessionOnOrBefore(open);
        return _solvedAtOpen.Contains(open)
            ? RecordedTime.CloseOf(ExchangeCalendar.SessionOnOrBefore(session.Date.AddDays(-1)), isIndex)
            : session.OpensAt;
    }

    private void NoteExpiry(in RawContract contract)
    {
        _listed.Add(contract.Expiry);
        if (!(contract.VendorVolatility > 0))
        {
            return;
        }
        _solved.Add(contract.Expiry);
        if (OptionRoot.For(contract.Root).Settlement == SettlementStyle.Am)
        {
            _solvedAtOpen.Add(contract.Expiry);
        }
    }
}
