using CsCheck;
using Strikelight.Core.Calendar;
using Strikelight.Core.Contracts;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Exposure;

/// <summary>Random small SPX-like chains for properties.</summary>
internal static class RandomChains
{
    public const double SpotUsd = 100;

    private static readonly DateTimeOffset Noon = MarketTime.At(new(2024, 1, 16), new(12, 0));
    private static readonly DateOnly[] Expiries = [new(2024, 1, 16), new(2024, 1, 19), new(2024, 3, 15)];

    private static readonly Gen<Line> GenLine = CsCheck.Gen.Select(
        CsCheck.Gen.Int[0, Expiries.Length - 1],
        CsCheck.Gen.Int[160, 240], // half dollars
        CsCheck.Gen.Bool,
        CsCheck.Gen.Int[0, 20_000],
        (expiry, strike, call, open) => new Line(expiry, strike * 0.5, call ? OptionSide.Call : OptionSide.Put, open)
    );

    /// <summary>One to forty contracts, distinct by expiry, strike and side.</summary>
    public static Gen<Lines> Gen { get; } =
        from lines in GenLine.Array[1, 40]
        from volatility in CsCheck.Gen.Double[0.05, 0.8]
        from skew in CsCheck.Gen.Double[-0.3, 0.3]
        select new Lines([.. lines.DistinctBy(line => (line.Expiry, line.Strike, line.Side))], volatility, skew);

    internal sealed record Line(int Expiry, double Strike, OptionSide Side, int OpenInterest);

    internal sealed record Lines(Line[] Contracts, double Volatility, double Skew)
    {
        public ChainAnalysis Analysis(int openInterestFactor)
        {
            ChainFixture fixture = new("SPY", SpotUsd, Noon)
            {
                Rate = 0.04,
                Dividend = 0.013,
                Volatility = (_, strike) => Volatility * (1 + Skew * Math.Log(strike / SpotUsd)),
            };
            foreach (Line line in Contracts)
            {
                fixture.Add(line.Side, line.Strike, line.OpenInterest * openInterestFactor, Expiries[line.Expiry]);
            }
            return fixture.Analysis();
        }

        public override string ToString() =>
            $"vol {Volatility} skew {Skew}: " + string.Join("; ", Contracts.Select(contract => contract.ToString()));
    }
}
