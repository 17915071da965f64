namespace Strikelight.Providers.Simulated;

/// <summary>The price of one symbol at any market time: its shares in the random paths, added up.</summary>
internal sealed class SymbolModel
{
    public const double SessionsPerYear = 252;

    /// <summary>Annual volatility of the market's own path: that of the table's SPX row.</summary>
    private const double MarketVolatility = 0.145;

    private const double MarketDrift = 0.06; // a year, log
    private const double DriftYearsMost = 10; // beyond, prices would leave any grid of strikes
    private const double MarketShareMost = 0.9; // of a symbol's volatility
    private const double ResidualLeast = 0.25;
    private const double IndexSectorShare = 0.85; // of what the market does not explain; the rest is its own
    private const double StockSectorShare = 0.35;
    private const double FundNoise = 0.0002; // a session, log: what a fund strays from what it holds
    private const double LeveragedNoise = 0.001;

    private const int FarBits = 8; // 256 sessions: about a year
    private const double FarSpread = 10;
    private const int VolatilityBits = 5;
    private const double VolatilitySpread = 4;
    private const int MoodBits = 4;
    private const double MoodSpread = 2;

    private readonly (FactorPath Path, double Load)[] _parts;
    private readonly FactorPath _market;
    private readonly double _marketReversion; // load of the market less its slow course (volatility index)
    private readonly double _driftPerSession;

    private SymbolModel(ulong seed, SymbolRow row, Loads loads)
    {
        Row = row;
        Root = row.Symbol.Replace(".", "", StringComparison.Ordinal);
        Key = loads.Key;
        _parts = [.. loads.Parts];
        _market = loads.Market;
        _marketReversion = loads.Reversion;
        _driftPerSession = loads.Drift;
        Own = loads.Own;
        Mood = new(Noise.Key(seed, "mood " + row.Symbol), MoodBits, MoodSpread);
        EarningsVariance = loads.OwnLoad * loads.OwnLoad * Own.GapSpread * Own.GapSpread;
    }

    public SymbolRow Row { get; }

    /// <summary>Option root of a stock or fund: the symbol without its dot.</summary>
    public string Root { get; }

    /// <summary>Stream of everything about this symbol that is not a shared path.</summary>
    public ulong Key { get; }

    /// <summary>The path with this symbol's (or the tracked one's) earnings gaps.</summary>
    public FactorPath Own { get; }

    /// <summary>How dear its options are against its usual volatility.</summary>
    public FactorPath Mood { get; }

    /// <summary>Variance of the log return that one earnings night adds; 0 where there is none.</summary>
    public double EarningsVariance { get; }

    /// <summary>How much more than usual in its class the symbol's options are traded and held.</summary>
    public double Popularity =>
        Row.OpenContracts is { } open
            ? open / Row.Profile.OpenInterest
            : Noise.LogNormal(Noise.Hash(Key, 31), Row.Profile.Popularity);

    public static SymbolModel Create(ulong seed, SymbolRow row)
    {
        Loads loads = new(seed, Noise.Key(seed, row.Symbol));
        Collect(seed, row, 1, loads);
        return new(seed, row, loads);
    }

    /// <summary>Price in USD (points of an index), to the cent.</summary>
    public double Price(SessionPoint at) => ToPrice(LogReturn(at.Session, at.VarianceFraction));

    /// <summary>The same without rounding.</summary>
    public double Level(SessionPoint at) => ToLevel(LogReturn(at.Session, at.VarianceFraction));

    public double Open(int session) => ToPrice(LogReturn(session, 0));

    public double Close(int session) => ToPrice(LogReturn(session, 1));

    /// <summary>Log return since the reference day.</summary>
    public double LogReturn(int session, double variance)
    {
        double sum = Drift(session, variance);
        if (_marketReversion != 0)
        {
            sum += _marketReversion * (_market.At(session, variance) - _market.Slow(session, variance));
        }
        foreach ((FactorPath path, double load) in _parts)
        {
            sum += load * path.At(session, variance);
        }
        return sum;
    }

    /// <summary>Log returns on the session's lattice; both spans a power of two plus one long.</summary>
    public void LogReturns(int session, Span<double> values, Span<double> scratch)
    {
        for (int i = 0; i < values.Length; i++)
        {
            double variance = (double)i / (values.Length - 1);
            values[i] = Drift(session, variance);
            if (_marketReversion != 0)
            {
                values[i] -= _marketReversion * _market.Slow(session, variance);
            }
        }
        if (_marketReversion != 0)
        {
            _market.AddLattice(session, _marketReversion, values, scratch);
        }
        foreach ((FactorPath path, double load) in _parts)
        {
            path.AddLattice(session, load, values, scratch);
        }
    }

    public double ToPrice(double logReturn) => Math.Max(0.01, Math.Round(ToLevel(logReturn), 2));

    /// <summary>The volatility index leaps up and creeps down: its path is stretched above and pressed below.</summary>
    public double ToLevel(double logReturn)
    {
        bool bent = Row.Profile.Family == SmileFamily.Volatility;
        double bend = bent ? 0.95 + 0.3 * Math.Tanh(2 * logReturn) : 1;
        return Row.PriceUsd * Math.Exp(bend * logReturn);
    }

    private double Drift(int session, double variance)
    {
        const double most = DriftYearsMost * SessionsPerYear;
        return _driftPerSession * Math.Clamp(session - SessionAxis.Reference - 1 + variance, -most, most);
    }

    private static void Collect(ulong seed, SymbolRow row, double multiple, Loads loads)
    {
        if (row.Tracks.Length > 0)
        {
            double stray =
                row.Kind == SymbolKind.Index ? 0
                : Math.Abs(row.Leverage) == 1 ? FundNoise
                : LeveragedNoise;
            loads.Add(Path(seed, row.Symbol, SymbolKind.Fund), stray * Math.Abs(multiple));
            Collect(seed, SymbolTable.BySymbol[row.Tracks], multiple * row.Leverage, loads);
            return;
        }
        loads.Market = Path(seed, "market", SymbolKind.Index);
        loads.Own = Path(seed, row.Symbol, row.Kind);
        double daily = row.Volatility / Math.Sqrt(SessionsPerYear);
        double marketDaily = MarketVolatility / Math.Sqrt(SessionsPerYear);
        double market = row.Beta * marketDaily;
        if (row.Profile.Family == SmileFamily.Volatility)
        {
            double own = Math.Sqrt(daily * daily - market * market);
            loads.Reversion = multiple * market;
            loads.Add(new(Noise.Key(seed, row.Symbol), VolatilityBits, VolatilitySpread), multiple * own);
            return;
        }
        market = Math.Clamp(market, -MarketShareMost * daily, MarketShareMost * daily);
        loads.Drift = Math.Clamp(multiple * row.Beta, -1, 1) * MarketDrift / SessionsPerYear;
        if (row.Sector == "market")
        {
            loads.Add(loads.Market, multiple * daily);
            return;
        }
        double left = Math.Max(daily * daily - market * market, ResidualLeast * ResidualLeast * daily * daily);
        double shared = row.Kind == SymbolKind.Stock ? StockSectorShare : IndexSectorShare;
        loads.Add(loads.Market, multiple * market);
        loads.Add(Path(seed, "sector " + row.Sector, SymbolKind.Fund), multiple * Math.Sqrt(shared * left));
        loads.OwnLoad = multiple * Math.Sqrt((1 - shared) * left);
        loads.Add(loads.Own, loads.OwnLoad);
    }

    /// <summary>Shocks by nature: the market has overnight and sudden ones, a stock has its earnings.</summary>
    private static FactorPath Path(ulong seed, string name, SymbolKind nature) =>
        new(Noise.Key(seed, name), FarBits, FarSpread)
        {
            GapSpread = nature switch
            {
                SymbolKind.Index => 2.6,
                SymbolKind.Stock => 3.4,
                _ => 0,
            },
            JumpSpread = nature == SymbolKind.Index ? 1 : 0,
        };

    private sealed class Loads(ulong seed, ulong key)
    {
        public ulong Key { get; } = key;

        public List<(FactorPath Path, double Load)> Parts { get; } = [];

        public FactorPath Market { get; set; } = Path(seed, "market", SymbolKind.Index);

        public FactorPath Own { get; set; }

        public double OwnLoad { get; set; }

        public double Reversion { get; set; }

        public double Drift { get; set; }

        public void Add(FactorPath path, double load)
        {
            if (load != 0)
            {
                Parts.Add((path, load));
            }
        }
    }
}
