using Strikelight.Bench.Textbook;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;
using Strikelight.Core.Pricing.American;

namespace Strikelight.Bench.Rows;

/// <summary>American options of many stocks of the synthetic market, on both sides of the money.</summary>
internal sealed class AmericanSample
{
    public const int Count = 4_096;

    private readonly double[] _spotUsd = new double[Count];
    private readonly double[] _forwardUsd = new double[Count];
    private readonly double[] _discountFactor = new double[Count];
    private readonly double[] _years = new double[Count];

    public AmericanSample()
    {
        SyntheticMarket market = SyntheticMarket.Create();
        int stride = SyntheticMarket.Contracts / Count;
        for (int i = 0; i < Count; i++)
        {
            int row = i * stride;
            ExpiryTerms terms = market.Terms[row / SyntheticMarket.RunLength];
            Terms[i] = terms;
            _spotUsd[i] = terms.SpotUsd;
            _forwardUsd[i] = terms.ForwardUsd;
            _discountFactor[i] = terms.DiscountFactor;
            _years[i] = terms.Years;
            StrikeUsd[i] = market.StrikeUsd[row];
            Volatility[i] = market.Volatility[row];
            Side[i] = i % 4 == 0 ? OptionSide.Call : OptionSide.Put; // puts are what early exercise is about
            Textbook[i] = SampleContracts.TextbookOf(terms);
        }
    }

    public ExpiryTerms[] Terms { get; } = new ExpiryTerms[Count];

    public TextbookTerms[] Textbook { get; } = new TextbookTerms[Count];

    public double[] StrikeUsd { get; } = new double[Count];

    public double[] Volatility { get; } = new double[Count];

    public OptionSide[] Side { get; } = new OptionSide[Count];

    public AmericanContracts Contracts =>
        new()
        {
            SpotUsd = _spotUsd,
            ForwardUsd = _forwardUsd,
            DiscountFactor = _discountFactor,
            Years = _years,
            StrikeUsd = StrikeUsd,
            Side = Side,
        };
}
