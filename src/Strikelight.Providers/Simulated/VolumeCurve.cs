namespace Strikelight.Providers.Simulated;

/// <summary>Volume of one expiry over a session, by strike and side, and how it comes in.</summary>
internal readonly ref struct VolumeCurve
{
    private const double ReferenceFill = 0.8; // what the hill sums to over a usual grid
    private const double BlockChance = 1 / 400.0;
    private const double BlockFactor = 6;
    private const double Unevenness = 0.4;

    private readonly double _contracts;
    private readonly double _centre;
    private readonly double _width;
    private readonly ChainProfile _profile;

    /// <summary>Prepares the curve.</summary>
    /// <param name="model">The symbol.</param>
    /// <param name="series">The expiry.</param>
    /// <param name="session">The session.</param>
    /// <param name="contracts">Contracts that trade in the expiry over the whole session.</param>
    public VolumeCurve(SymbolModel model, ListedSeries series, int session, double contracts)
    {
        _profile = model.Row.Profile;
        _contracts = contracts / ReferenceFill;
        _centre = Math.Log(model.Row.PriceUsd) + model.LogReturn(session, 0);
        double left = Math.Max(series.SettleSession - session, 0) + 0.6;
        double deviation = model.Row.Volatility * Math.Sqrt(left / SymbolModel.SessionsPerYear);
        _width = Math.Min(0.4, 0.0015 + 0.9 * deviation);
    }

    /// <summary>Weight of an expiry in the session's volume, apart from those that expire that day.</summary>
    public static double Weight(ListedSeries series, int session, ChainProfile profile)
    {
        int left = series.SessionsLeft(session);
        if (left < 0)
        {
            return 0;
        }
        double kind = series.Kind switch
        {
            SeriesKind.Daily => 0.8,
            SeriesKind.Weekly => 1.3,
            SeriesKind.MonthEnd or SeriesKind.QuarterEnd => 1.5,
            SeriesKind.Monthly => 3,
            _ => 4.5,
        };
        bool shadowed = profile.AmRoot is not null && !series.IsAm && series.Kind >= SeriesKind.Monthly;
        return kind * (shadowed ? 0.5 : 1) / (1 + left / 1.2);
    }

    /// <summary>Contracts that trade over the whole session, unless more is opened or closed.</summary>
    public int At(in ContractPlace place, ulong dayKey)
    {
        bool calls = _profile.Family == SmileFamily.Volatility;
        double shift =
            place.IsPut ? -0.4
            : calls ? 0.9
            : 0.3;
        double side = place.IsPut ? _profile.PutVolume : 1 - _profile.PutVolume;
        double expected =
            _contracts * side * place.Hill(Hillsides.Even(_centre + shift * _width, _width * (place.IsPut ? 1.15 : 1)));
        expected *= Math.Sqrt(place.Roundness) * Noise.LogNormal(Noise.Hash(dayKey, 21), 0.6);
        expected *= HasBlock(dayKey) ? BlockFactor : 1;
        return (int)(expected + Noise.Unit(Noise.Hash(dayKey, 22)));
    }

    /// <summary>Contracts traded by a share of the session's volume; starts at 0 and never falls.</summary>
    public static int Traded(int whole, ulong dayKey, double share)
    {
        if (whole == 0 || share <= 0)
        {
            return 0;
        }
        if (share >= 1)
        {
            return whole;
        }
        double done = SessionShape.Bursts(dayKey, share, Unevenness);
        if (HasBlock(dayKey))
        {
            double block = 1 - 1 / BlockFactor;
            double moment = Noise.Unit(Noise.Hash(dayKey, 24));
            done = (1 - block) * done + (share >= moment ? block : 0);
        }
        return (int)(whole * done);
    }

    /// <summary>Share of the session's volume at which a count was reached: <see cref="Traded"/> inverted.</summary>
    public static double Reached(int traded, int whole, ulong dayKey)
    {
        double done = (double)traded / whole;
        if (!HasBlock(dayKey))
        {
            return SessionShape.BurstsReached(dayKey, done, Unevenness);
        }
        const double block = 1 - 1 / BlockFactor;
        double moment = Noise.Unit(Noise.Hash(dayKey, 24));
        double before = (1 - block) * SessionShape.Bursts(dayKey, moment, Unevenness);
        return done <= before ? SessionShape.BurstsReached(dayKey, done / (1 - block), Unevenness)
            : done <= before + block ? moment
            : SessionShape.BurstsReached(dayKey, (done - block) / (1 - block), Unevenness);
    }

    /// <summary>Whether one large trade stands out in the contract's day.</summary>
    private static bool HasBlock(ulong dayKey) => Noise.Unit(Noise.Hash(dayKey, 23)) < BlockChance;
}
