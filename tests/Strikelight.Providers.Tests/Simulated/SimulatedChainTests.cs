using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Providers.Simulated;
using static Strikelight.Providers.Tests.Simulated.SimulatedFixture;

namespace Strikelight.Providers.Tests.Simulated;

public sealed class SimulatedChainTests
{
    private static readonly SimulatedProvider Market = Provider();

    [Fact]
    public async Task EverySymbol_Listed_HasAChainWithQuotesThatDoNotCross()
    {
        Assert.InRange(Market.Symbols.Count, 500, 700);
        foreach (SymbolInfo symbol in Market.Symbols)
        {
            ChainSnapshot chain = await ChainAsync(Market, symbol.Symbol, Morning);

            Assert.True(chain.Series.Any(series => !series.IsSettledAt(Morning)), symbol.Symbol);
            Assert.True(chain.Count >= 16, symbol.Symbol);
            Assert.DoesNotContain(QuoteStatus.Crossed, chain.Counts.Quotes.Keys);
            Assert.DoesNotContain(QuoteStatus.Absurd, chain.Counts.Quotes.Keys);
            Assert.DoesNotContain(chain.Counts.Refused.Keys, reason => reason != RefusalReason.Expired);
            Assert.True(chain.Counts.Quotes[QuoteStatus.TwoSided] > chain.Count / 3, symbol.Symbol);
        }
    }

    [Theory]
    [InlineData("SPX", 15_000, 25_000)]
    [InlineData("SPY", 6_000, 12_000)]
    [InlineData("QQQ", 6_000, 10_000)]
    [InlineData("NVDA", 1_500, 5_000)]
    [InlineData("TSLA", 1_500, 5_000)]
    [InlineData("CAVA", 200, 900)]
    public async Task Chain_OfAClass_HasItsSize(string symbol, int least, int most)
    {
        ChainSnapshot chain = await ChainAsync(Market, symbol, Morning);

        Assert.InRange(chain.Count, least, most);
    }

    [Theory]
    [InlineData("SPX")]
    [InlineData("NDX")]
    [InlineData("RUT")]
    [InlineData("XSP")]
    [InlineData("VIX")]
    [InlineData("DJX")]
    public async Task EuropeanPairs_OfEachExpiry_AgreeOnOneForward(string symbol)
    {
        ChainSnapshot chain = await ChainAsync(Market, symbol, Morning);
        foreach (OptionSeries series in chain.Series)
        {
            double years = YearFraction.Between(Morning, series.SettlesAt).Years;
            double discount = Math.Exp(-SimulatedPricer.Rate * years);
            double highestBid = double.NegativeInfinity;
            double lowestAsk = double.PositiveInfinity;
            for (int call = series.Start; call + 1 < series.End; call += 2)
            {
                int put = call + 1;
                bool quoted = chain.Quote[call] == QuoteStatus.TwoSided && chain.Quote[put] == QuoteStatus.TwoSided;
                double strike = chain.StrikeUsd[call];
                double bid = strike + (chain.BidUsd[call] - chain.AskUsd[put]) / discount;
                double ask = strike + (chain.AskUsd[call] - chain.BidUsd[put]) / discount;
                highestBid = quoted ? Math.Max(highestBid, bid) : highestBid;
                lowestAsk = quoted ? Math.Min(lowestAsk, ask) : lowestAsk;
            }

            Assert.True(highestBid <= lowestAsk + 1e-6, $"{series.Root.Root} {series.Expiry}");
        }
    }

    [Fact]
    public async Task ModelValue_OfEveryQuote_LiesBetweenBidAndAsk()
    {
        SessionPoint at = SessionAxis.Locate(Morning)!.Value;
        SimulatedMarket market = new(new() { Seed = 1 });
        foreach (string symbol in new[] { "SPX", "NVDA", "VIX", "OPBK" })
        {
            ChainSnapshot chain = await ChainAsync(Market, symbol, Morning);
            TradingDay day = market.Day(symbol, at.Session);
            MarketState state = market.State(day.Model, at);
            for (int i = 0; i < chain.Count; i++)
            {
                SeriesDay series = day.Series[chain.SeriesIndex[i]];
                if (chain.Status[i] != ContractStatus.Used || chain.Quote[i] == QuoteStatus.NoQuote)
                {
                    continue;
                }
                Smile smile = state.For(series.Series, series.SettlesAt);
                double strike = chain.StrikeUsd[i];
                OptionValue value = state.Value(smile, series.Series, strike, smile.DeviationAt(strike));
                double usd = chain.Side[i] == OptionSide.Put ? value.PutUsd : value.CallUsd;

                Assert.True(!(chain.BidUsd[i] > usd + 1e-9), symbol);
                Assert.True(chain.AskUsd[i] >= usd - 1e-9, symbol);
            }
        }
    }

    [Fact]
    public async Task ThirdFriday_OfTheIndex_HasMorningAndAfternoonSettlement()
    {
        ChainSnapshot chain = await ChainAsync(Market, "SPX", Morning);
        OptionSeries[] friday = [.. chain.Series.Where(series => series.Expiry == new DateOnly(2026, 11, 20))];

        Assert.Equal(["SPX", "SPXW"], friday.Select(series => series.Root.Root));
        Assert.Equal(At(2026, 11, 20, 9, 30), friday[0].SettlesAt);
        Assert.Equal(At(2026, 11, 20, 16, 0), friday[1].SettlesAt);
        Assert.Contains(chain.Series, series => series.Expiry == new DateOnly(2027, 6, 17)); // Friday is a holiday
    }

    [Fact]
    public async Task Expiries_OfTheIndex_ComeOnEverySessionAhead()
    {
        ChainSnapshot chain = await ChainAsync(Market, "SPX", Morning);
        var weeklies = chain
            .Series.Where(series => series.Root.Root == "SPXW")
            .Select(series => series.Expiry)
            .ToHashSet();
        DateOnly date = new(2026, 11, 18);
        for (int i = 0; i < 12; i++)
        {
            Assert.Contains(date, weeklies);
            date = ExchangeCalendar.SessionOnOrAfter(date.AddDays(1)).Date;
        }
    }

    [Theory]
    [InlineData("2026-11-18")]
    [InlineData("2026-12-16")]
    [InlineData("2027-01-20")]
    [InlineData("2027-05-18")] // the third Friday thirty days later is a holiday: Tuesday
    public async Task Volatility_Index_ExpiresThirtyDaysBeforeTheNextThirdFriday(string date)
    {
        ChainSnapshot chain = await ChainAsync(Market, "VIX", Morning);
        DateOnly expiry = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains(chain.Series, series => series.Root.Root == "VIX" && series.Expiry == expiry);
    }

    [Fact]
    public async Task Strikes_ThroughASession_AreTheSame()
    {
        ChainSnapshot open = await ChainAsync(Market, "TSLA", At(2026, 11, 18, 9, 30));
        ChainSnapshot close = await ChainAsync(Market, "TSLA", At(2026, 11, 18, 16, 0));

        Assert.True(open.StrikeUsd.SequenceEqual(close.StrikeUsd));
    }

    [Fact]
    public async Task Chain_AfterTheClose_StandsAtTheCloseWithoutWhatExpired()
    {
        ChainSnapshot close = await ChainAsync(Market, "SPY", At(2026, 11, 18, 16, 0));
        ChainSnapshot night = await ChainAsync(Market, "SPY", At(2026, 11, 18, 23, 30));

        AssertSame(close, night);
        Assert.Equal(At(2026, 11, 18, 16, 0), night.Header.MarketTime);
        Assert.True(night.Counts.Refused[RefusalReason.Expired] > 0);
        Assert.Equal(ContractStatus.Expired, night.Status[0]);
    }

    [Fact]
    public async Task Chain_OnAHoliday_IsThatOfTheLastSession()
    {
        ChainSnapshot holiday = await ChainAsync(Market, "AAPL", At(2026, 11, 26, 12, 0));

        Assert.Equal(At(2026, 11, 25, 16, 0), holiday.Header.MarketTime);
        AssertSame(await ChainAsync(Market, "AAPL", At(2026, 11, 25, 16, 0)), holiday);
    }

    [Fact]
    public async Task Chain_OfTheClassShare_HasItsRoot()
    {
        ChainSnapshot chain = await ChainAsync(Market, "BRK.B", Morning);

        Assert.Equal("BRKB", chain.Series[0].Root.Root);
    }

    [Fact]
    public async Task VendorNumbers_OfAFewRows_AreMissing()
    {
        ChainSnapshot chain = await ChainAsync(Market, "SPX", Morning);
        int missing = 0;
        int quoted = 0;
        for (int i = 0; i < chain.Count; i++)
        {
            bool worth = chain.Quote[i] == QuoteStatus.TwoSided;
            quoted += worth ? 1 : 0;
            missing += worth && float.IsNaN(chain.VendorVolatility[i]) ? 1 : 0;
            Assert.Equal(float.IsNaN(chain.VendorVolatility[i]), float.IsNaN(chain.VendorGamma[i]));
        }

        Assert.InRange((double)missing / quoted, 0.005, 0.03);
        Assert.InRange(chain.Counts.Quotes[QuoteStatus.NoQuote], 1, chain.Count / 100);
        Assert.True(chain.Counts.Quotes[QuoteStatus.NoBid] > 50);
    }

    [Fact]
    public async Task Provider_AskedForWhatItHasNot_SaysWhy()
    {
        SimulatedProvider provider = Provider();
        DateTimeOffset now = provider.Now("SPY");

        var unknown = await provider.GetChainAsync("NOSUCH", null, CancellationToken.None);
        var future = await provider.GetChainAsync("SPY", now.AddSeconds(1), CancellationToken.None);
        var ancient = await provider.GetChainAsync("SPY", At(2010, 1, 5, 12, 0), CancellationToken.None);

        Assert.Equal(FetchFailure.UnknownSymbol, unknown.Failure);
        Assert.Equal(FetchFailure.NoHistory, future.Failure);
        Assert.Equal(FetchFailure.NoHistory, ancient.Failure);
        Assert.Equal(3, provider.Health.FailureCount);
        Assert.Null(provider.Health.LastSuccessAt);
    }

    [Fact]
    public async Task Provider_AskedForTheLatest_AnswersAtItsNow()
    {
        SimulatedProvider provider = Provider();
        var latest = await provider.GetChainAsync("SPY", null, CancellationToken.None);

        Assert.Equal(provider.Now("SPY"), latest.Value!.Header.MarketTime);
        Assert.Equal(SimulatedOptions.DefaultId, latest.Value.Header.Source);
        Assert.Equal(FetchFailure.None, provider.Health.LastFailure);
        Assert.Equal(1, provider.Health.CallCount);
    }
}
