using System.Collections.Frozen;

namespace Strikelight.Providers.Simulated;

/// <summary>Size and habits of a class of option chains: what is listed, how much trades, how wide it quotes.</summary>
internal sealed record ChainProfile(string Name, SmileFamily Family)
{
    private static readonly FrozenDictionary<string, ChainProfile> All = Build();

    /// <summary>Root of contracts settled at the open; null where there are none.</summary>
    public string? AmRoot { get; init; }

    /// <summary>Root of contracts settled at the close; null takes the symbol's own.</summary>
    public string? PmRoot { get; init; }

    /// <summary>Whether contracts settled at the close are listed at all.</summary>
    public bool HasPm { get; init; } = true;

    /// <summary>Sessions ahead that each have an expiry.</summary>
    public int Dailies { get; init; }

    /// <summary>Weeks ahead with an expiry on their last session.</summary>
    public int Weeklies { get; init; }

    /// <summary>Months ahead with an expiry on their third Friday.</summary>
    public int NearMonths { get; init; } = 3;

    /// <summary>Months ahead up to which the quarterly cycle (and January) is listed.</summary>
    public int FarMonths { get; init; } = 8;

    /// <summary>Month ends ahead with an expiry.</summary>
    public int MonthEnds { get; init; }

    /// <summary>Quarter ends ahead with an expiry.</summary>
    public int QuarterEnds { get; init; }

    /// <summary>Least distance of strikes near the money; 0 takes it from the price.</summary>
    public double StepUsd { get; init; }

    /// <summary>Steps finer (negative) or coarser than the price suggests.</summary>
    public int StepShift { get; init; }

    /// <summary>Half-width of the fine grid for an expiry of days, as a share of the price.</summary>
    public double NearWidth { get; init; } = 0.15;

    /// <summary>Half-width of the fine grid for the next monthly expiries.</summary>
    public double MonthlyWidth { get; init; } = 0.2;

    /// <summary>Contracts traded on an ordinary day.</summary>
    public double Volume { get; init; }

    /// <summary>Contracts open on an ordinary day.</summary>
    public double OpenInterest { get; init; }

    /// <summary>Share of the day's volume in contracts that expire that day, where there are some.</summary>
    public double SameDayShare { get; init; } = 0.25;

    /// <summary>Share of puts in the volume.</summary>
    public double PutVolume { get; init; } = 0.38;

    /// <summary>Share of puts in the open interest.</summary>
    public double PutInterest { get; init; } = 0.4;

    /// <summary>Width of a quote in USD for an option worth 1 USD; grows with the root of the price.</summary>
    public double SpreadUsd { get; init; } = 0.3;

    /// <summary>Least price step below and from 3 USD.</summary>
    public (double Below, double From) TickUsd { get; init; } = (0.05, 0.1);

    /// <summary>USD worth of the underlying that changes hands on an ordinary day.</summary>
    public double TurnoverUsd { get; init; } = 25e6;

    /// <summary>Standard deviation of the logarithm of the interest in the symbols of the class.</summary>
    public double Popularity { get; init; } = 0.7;

    public static ChainProfile Named(string name) => All[name];

    private static FrozenDictionary<string, ChainProfile> Build()
    {
        ChainProfile[] profiles = [.. ChainProfiles.Indices(), .. ChainProfiles.Funds(), .. ChainProfiles.Stocks()];
        return profiles.ToFrozenDictionary(profile => profile.Name, StringComparer.Ordinal);
    }
}
