namespace Strikelight.Providers.Simulated;

/// <summary>The classes of chains, after the sizes seen in real chains of 2026.</summary>
internal static class ChainProfiles
{
    private static readonly (double, double) Penny = (0.01, 0.01);
    private static readonly (double, double) PennyThenNickel = (0.01, 0.05);

    private static ChainProfile Spx { get; } =
        new("spx", SmileFamily.Broad)
        {
            AmRoot = "SPX",
            PmRoot = "SPXW",
            Dailies = 15,
            Weeklies = 8,
            NearMonths = 12,
            FarMonths = 60,
            MonthEnds = 6,
            QuarterEnds = 5,
            StepUsd = 5,
            NearWidth = 0.045,
            MonthlyWidth = 0.09,
            Volume = 4.6e6,
            OpenInterest = 23e6,
            SameDayShare = 0.56,
            PutVolume = 0.53,
            PutInterest = 0.61,
            SpreadUsd = 0.06,
            Popularity = 0,
        };

    private static ChainProfile Spy { get; } =
        new("spy", SmileFamily.Broad)
        {
            Dailies = 10,
            Weeklies = 8,
            NearMonths = 6,
            FarMonths = 30,
            MonthEnds = 3,
            QuarterEnds = 5,
            StepUsd = 1,
            NearWidth = 0.09,
            MonthlyWidth = 0.16,
            Volume = 8.6e6,
            OpenInterest = 20e6,
            SameDayShare = 0.6,
            PutVolume = 0.52,
            PutInterest = 0.59,
            SpreadUsd = 0.01,
            TickUsd = Penny,
            TurnoverUsd = 5.5e10,
            Popularity = 0,
        };

    public static IEnumerable<ChainProfile> Indices()
    {
        yield return Spx;
        yield return Spx with
        {
            Name = "ndx",
            AmRoot = "NDX",
            PmRoot = "NDXP",
            StepUsd = 50,
            FarMonths = 24,
            NearMonths = 6,
            Volume = 7e4,
            OpenInterest = 3e5,
            SpreadUsd = 0.45,
            NearWidth = 0.045,
            MonthlyWidth = 0.08,
        };
        yield return Spx with
        {
            Name = "rut",
            AmRoot = "RUT",
            PmRoot = "RUTW",
            FarMonths = 24,
            NearMonths = 6,
            SameDayShare = 0.35,
            Volume = 1.2e5,
            OpenInterest = 9e5,
            SpreadUsd = 0.2,
            NearWidth = 0.08,
            MonthlyWidth = 0.12,
        };
        foreach (ChainProfile smaller in SmallerIndices())
        {
            yield return smaller;
        }
    }

    private static IEnumerable<ChainProfile> SmallerIndices()
    {
        yield return Spx with
        {
            Name = "xsp",
            AmRoot = null,
            PmRoot = "XSP",
            StepUsd = 1,
            FarMonths = 24,
            NearMonths = 6,
            Volume = 1.1e5,
            OpenInterest = 4e5,
            SpreadUsd = 0.05,
            TickUsd = Penny,
            NearWidth = 0.04,
        };
        yield return Spx with
        {
            Name = "djx",
            AmRoot = "DJX",
            HasPm = false,
            StepUsd = 1,
            NearMonths = 4,
            FarMonths = 24,
            Dailies = 0,
            Weeklies = 0,
            MonthEnds = 0,
            QuarterEnds = 0,
            Volume = 900,
            OpenInterest = 1.6e4,
            SpreadUsd = 0.3,
            NearWidth = 0.06,
        };
        yield return new("vix", SmileFamily.Volatility)
        {
            AmRoot = "VIX",
            PmRoot = "VIXW",
            Weeklies = 5,
            NearMonths = 9,
            FarMonths = 0,
            StepUsd = 0.5,
            Volume = 9e5,
            OpenInterest = 8e6,
            PutVolume = 0.36,
            PutInterest = 0.25,
            SpreadUsd = 0.04,
            TickUsd = (0.01, 0.05),
            Popularity = 0,
        };
    }

    public static IEnumerable<ChainProfile> Funds()
    {
        yield return Spy;
        yield return Spy with
        {
            Name = "qqq",
            Volume = 5.6e6,
            PutInterest = 0.57,
            OpenInterest = 1.2e7,
            TurnoverUsd = 3.5e10,
            NearWidth = 0.08,
        };
        yield return Spy with
        {
            Name = "iwm",
            Volume = 1.5e6,
            OpenInterest = 6e6,
            TurnoverUsd = 8e9,
            SameDayShare = 0.35,
            NearWidth = 0.1,
            MonthlyWidth = 0.15,
        };
        foreach (ChainProfile smaller in SmallerFunds())
        {
            yield return smaller;
        }
    }

    private static IEnumerable<ChainProfile> SmallerFunds()
    {
        ChainProfile etf = new("etf", SmileFamily.Fund)
        {
            Weeklies = 6,
            NearMonths = 4,
            FarMonths = 26,
            QuarterEnds = 2,
            StepShift = -1,
            Volume = 1.5e5,
            OpenInterest = 2.2e6,
            SpreadUsd = 0.02,
            TickUsd = Penny,
            TurnoverUsd = 1.5e9,
            PutVolume = 0.49,
            PutInterest = 0.52,
        };
        yield return etf;
        yield return etf with
        {
            Name = "smalletf",
            Weeklies = 4,
            NearMonths = 2,
            FarMonths = 14,
            QuarterEnds = 0,
            StepShift = 0,
            Volume = 1.2e4,
            OpenInterest = 1.8e5,
            SpreadUsd = 0.08,
            TickUsd = PennyThenNickel,
            TurnoverUsd = 2e8,
        };
        ChainProfile levetf = etf with
        {
            Name = "levetf",
            Weeklies = 0,
            NearMonths = 2,
            FarMonths = 9,
            QuarterEnds = 0,
            StepShift = 0,
            Volume = 1500,
            OpenInterest = 1.6e4,
            SpreadUsd = 0.25,
            TickUsd = (0.05, 0.1),
            TurnoverUsd = 5e7,
            PutVolume = 0.36,
            PutInterest = 0.36,
            NearWidth = 0.25,
            MonthlyWidth = 0.25,
            Popularity = 1,
        };
        yield return levetf;
        yield return levetf with
        {
            Name = "tinyetf",
            Volume = 500,
            OpenInterest = 8000,
            TurnoverUsd = 2e7,
        };
    }

    public static IEnumerable<ChainProfile> Stocks()
    {
        ChainProfile giant = new("giant", SmileFamily.Stock)
        {
            Weeklies = 7,
            NearMonths = 5,
            FarMonths = 28,
            StepShift = -1,
            NearWidth = 0.2,
            MonthlyWidth = 0.3,
            Popularity = 0.45,
            Volume = 6.5e5,
            OpenInterest = 5.5e6,
            SpreadUsd = 0.025,
            TickUsd = PennyThenNickel,
            TurnoverUsd = 1.2e10,
            PutVolume = 0.35,
            PutInterest = 0.41,
        };
        yield return giant;
        yield return giant with
        {
            Name = "large",
            Popularity = 0.7,
            Volume = 1.6e5,
            OpenInterest = 1.4e6,
            SpreadUsd = 0.05,
            TurnoverUsd = 2.2e9,
        };
        yield return giant with
        {
            Name = "mid",
            Popularity = 0.7,
            Weeklies = 6,
            NearMonths = 3,
            FarMonths = 20,
            StepShift = 0,
            NearWidth = 0.15,
            Volume = 2.4e4,
            OpenInterest = 2.6e5,
            SpreadUsd = 0.1,
            TurnoverUsd = 6e8,
        };
        ChainProfile small = new("small", SmileFamily.Stock)
        {
            Weeklies = 3,
            NearMonths = 2,
            FarMonths = 14,
            NearWidth = 0.2,
            MonthlyWidth = 0.25,
            Volume = 2600,
            OpenInterest = 3.6e4,
            SpreadUsd = 0.22,
            TurnoverUsd = 1.5e8,
            Popularity = 0.9,
        };
        yield return small;
        yield return small with
        {
            Name = "tiny",
            Weeklies = 0,
            FarMonths = 7,
            Volume = 260,
            OpenInterest = 5000,
            SpreadUsd = 0.35,
            TurnoverUsd = 2.5e7,
        };
    }
}
