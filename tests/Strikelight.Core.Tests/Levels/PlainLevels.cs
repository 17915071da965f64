using Strikelight.Core.Contracts;
using Strikelight.Core.Exposure;
using Strikelight.Core.Levels;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Tests.Levels;

/// <summary>Sums and walls as their definitions read, contract by contract: slow and easy to check.</summary>
internal sealed class PlainLevels
{
    private readonly ChainAnalysis _analysis;
    private readonly SignedPositions _positions;
    private readonly List<Contract> _contracts = [];

    public PlainLevels(ChainAnalysis analysis, ResolvedScope scope, SignedPositions positions)
    {
        _analysis = analysis;
        _positions = positions;
        foreach (int series in scope.SeriesIndexes)
        {
            OptionSeries run = analysis.Chain.Series[series];
            for (int i = run.Start; i < run.End; i++)
            {
                _contracts.Add(Of(i, run));
            }
        }
    }

    public IReadOnlyList<Contract> Contracts => _contracts;

    public double[] Strikes => [.. _contracts.Select(contract => contract.Strike).Distinct().Order()];

    /// <summary>Sum of the known; NaN where there is something and none of it is known.</summary>
    public static double Sum(IEnumerable<double> terms)
    {
        double[] all = [.. terms];
        double[] known = [.. all.Where(term => !double.IsNaN(term))];
        return all.Length > 0 && known.Length == 0 ? double.NaN : known.Sum();
    }

    /// <summary>What a measure compares; of one side, by strike.</summary>
    public static double Value(Contract contract, WallMeasure measure) =>
        measure switch
        {
            WallMeasure.GammaOpenInterest => contract.GammaOpen,
            WallMeasure.OpenInterest => contract.Open,
            WallMeasure.Volume => contract.Volume,
            _ => contract.Change,
        };

    /// <summary>The best value of a measure on the allowed side of spot; zero where there is none.</summary>
    public static double Best(IEnumerable<Contract> contracts, OptionSide side, WallMeasure measure, double spot) =>
        contracts
            .Where(contract => contract.Side == side)
            .GroupBy(contract => contract.Strike)
            .Where(group => side == OptionSide.Call ? group.Key >= spot : group.Key <= spot)
            .Select(group => Sum(group.Select(contract => Value(contract, measure))))
            .Where(value => value > 0)
            .DefaultIfEmpty(0)
            .Max();

    private Contract Of(int i, OptionSeries run)
    {
        ChainSnapshot chain = _analysis.Chain;
        double spot = _analysis.SpotUsd;
        double held = _positions.Contracts[i];
        double open = Count(chain.OpenInterest[i]);
        double shares = run.Root.Multiplier;
        return new(chain.StrikeUsd[i], chain.Side[i], run.Expiry)
        {
            Held = held,
            Open = open,
            Volume = Count(chain.Volume[i]),
            Change = Count(chain.OpenInterestChange[i]),
            GammaOpen = Times(open, _analysis.Gamma[i] * shares * spot * spot * 0.01),
            Gex = Times(held, _analysis.Gamma[i] * shares * spot * spot * 0.01),
            Dex = Times(held, _analysis.Delta[i] * shares * spot),
            Vanna = Times(held, _analysis.Vanna[i] * shares * spot * 0.01),
            Charm = Times(held, _analysis.Charm[i] * shares * spot / 365),
        };
    }

    private static double Times(double contracts, double each) => contracts == 0 ? 0 : contracts * each;

    private static double Count(int count) => count == ChainSnapshot.MissingCount ? double.NaN : count;

    internal sealed record Contract(double Strike, OptionSide Side, DateOnly Expiry)
    {
        public double Held { get; init; }

        public double Open { get; init; }

        public double Volume { get; init; }

        public double Change { get; init; }

        public double GammaOpen { get; init; }

        public double Gex { get; init; }

        public double Dex { get; init; }

        public double Vanna { get; init; }

        public double Charm { get; init; }
    }
}
