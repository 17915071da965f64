using CsCheck;
using Strikelight.Core.Pricing;
using Strikelight.Core.Surface;

namespace Strikelight.Core.Tests.Surface;

public sealed class SkewFiguresTests
{
    private const double Years = 0.25;
    private const double DeltaTolerance = 1e-8;

    private static Gen<SviSmile> Smiles =>
        Gen.Select(
            Gen.Double[0.001, 0.02],
            Gen.Double[0.01, 0.2],
            Gen.Double[-0.95, 0.5],
            Gen.Double[-0.1, 0.1],
            Gen.Double[0.05, 0.4],
            (a, b, rho, m, s) => new SviSmile(a, b, rho, m, s)
        );

    [Fact]
    public void Of_AnySmile_PutsEachStrikeAtItsDelta() =>
        Smiles.Sample(smile =>
        {
            SkewFigures skew = SkewFigures.Of(smile, Years, -10, 10);
            Assert.Equal(0.25, CallDelta(smile, skew.Call25.LogMoneyness), DeltaTolerance);
            Assert.Equal(0.10, CallDelta(smile, skew.Call10.LogMoneyness), DeltaTolerance);
            Assert.Equal(-0.25, CallDelta(smile, skew.Put25.LogMoneyness) - 1, DeltaTolerance);
            Assert.Equal(-0.10, CallDelta(smile, skew.Put10.LogMoneyness) - 1, DeltaTolerance);
        });

    [Fact]
    public void Of_AnySmile_AgreesWithAStrikeFoundByHalving() =>
        Smiles.Sample(smile =>
        {
            if (ButterflyCheck.Of(smile, -3, 3).HasArbitrage)
            {
                return; // then delta need not fall with the strike and has more than one strike
            }
            SkewFigures skew = SkewFigures.Of(smile, Years, -10, 10);
            double put = Halved(smile, 0.75);
            double call = Halved(smile, 0.25);
            double money = Math.Sqrt(smile.TotalVariance(0) / Years);
            double putVol = Math.Sqrt(smile.TotalVariance(put) / Years);
            double callVol = Math.Sqrt(smile.TotalVariance(call) / Years);
            Assert.Equal(put, skew.Put25.LogMoneyness, 1e-8);
            Assert.Equal(callVol - putVol, skew.RiskReversal25, 1e-8);
            Assert.Equal(0.5 * (callVol + putVol) - money, skew.Butterfly25, 1e-8);
        });

    [Fact]
    public void Of_AFlatSmile_HasNoSkewAndTheTextbookStrikes()
    {
        SkewFigures skew = SkewFigures.Of(new SviSmile(0.01, 0, 0, 0, 0.1), Years, -1, 1);

        Assert.Equal(0.2, skew.AtmVolatility, 1e-15);
        Assert.Equal(0, skew.RiskReversal25, 1e-15);
        Assert.Equal(0, skew.Butterfly10, 1e-15);
        // k = s²/2 − d1·s with s = 0.1 and d1 = ∓0.6744897501960817
        Assert.Equal(0.005 + 0.06744897501960817, skew.Call25.LogMoneyness, 1e-14);
        Assert.Equal(0.005 - 0.06744897501960817, skew.Put25.LogMoneyness, 1e-14);
    }

    [Fact]
    public void Of_ANarrowRange_MarksStrikesBeyondTheQuotes()
    {
        SkewFigures skew = SkewFigures.Of(new SviSmile(0.01, 0, 0, 0, 0.1), Years, -0.08, 0.08);

        Assert.True(skew.IsQuoted25);
        Assert.False(skew.IsQuoted10);
        Assert.Equal(0.2, skew.Call10.Volatility, 1e-15);
    }

    private static double CallDelta(SviSmile smile, double k)
    {
        double deviation = Math.Sqrt(smile.TotalVariance(k));
        return NormalDistribution.Cumulative(-k / deviation + 0.5 * deviation);
    }

    private static double Halved(SviSmile smile, double delta)
    {
        double low = -3;
        double high = 3;
        for (int i = 0; i < 100; i++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = CallDelta(smile, middle) > delta ? (middle, high) : (low, middle);
        }
        return 0.5 * (low + high);
    }
}
