using System.Runtime.InteropServices;

namespace Strikelight.Core.Contracts;

/// <summary>One count of each contract of an earlier chain, for comparing a later chain with it. Immutable.</summary>
/// <remarks>Holds 8 bytes a contract. A contract whose count was not said is kept as such.</remarks>
public sealed class ContractCounts
{
    private const int BytesPerContract = sizeof(uint) + sizeof(int);
    private const int BytesPerSeries = 160; // names, arrays and the entry that finds them
    private const double MillsPerUsd = 1000;

    private readonly Dictionary<SeriesKey, Part> _parts;

    private ContractCounts(Dictionary<SeriesKey, Part> parts)
    {
        _parts = parts;
        Bytes = parts.Values.Sum(part => ((long)part.Keys.Length * BytesPerContract) + BytesPerSeries);
    }

    /// <summary>Bytes held.</summary>
    public long Bytes { get; }

    /// <summary>Series that had settled by an instant.</summary>
    public int CountSettledAt(DateTimeOffset instant) => _parts.Values.Count(part => part.SettlesAt <= instant);

    /// <summary>A column of counts of a chain.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="counts">One count a contract; the chain's missing count where not said.</param>
    public static ContractCounts Of(ChainSnapshot chain, ReadOnlySpan<int> counts)
    {
        ArgumentNullException.ThrowIfNull(chain);
        Builder builder = new();
        foreach (OptionSeries series in chain.Series)
        {
            builder.Add(series, chain.StrikeUsd, chain.Side, counts);
        }
        return builder.Build();
    }

    /// <summary>A place from which the contracts of a series are found in one walk.</summary>
    internal Cursor CursorOf(OptionSeries series) => new(_parts.GetValueOrDefault(new(series.Root, series.Expiry)));

    /// <summary>A strike and side as one number that ascends like the contracts of a series.</summary>
    internal static uint KeyOf(double strikeUsd, OptionSide side) =>
        (2 * (uint)Math.Round(strikeUsd * MillsPerUsd)) + (side == OptionSide.Put ? 1u : 0u);

    /// <summary>Finds contracts that are asked for in ascending order.</summary>
    internal ref struct Cursor(Part? part)
    {
        private readonly ReadOnlySpan<uint> _keys = part is null ? [] : part.Keys;
        private readonly ReadOnlySpan<int> _counts = part is null ? [] : part.Counts;
        private int _at;

        /// <summary>The count of a contract; false where it was not listed.</summary>
        public bool TryFind(uint key, out int count)
        {
            while (_at < _keys.Length && _keys[_at] < key)
            {
                _at++;
            }
            bool isListed = _at < _keys.Length && _keys[_at] == key;
            count = isListed ? _counts[_at] : ChainSnapshot.MissingCount;
            return isListed;
        }
    }

    /// <summary>Counts of one root and expiry, ascending by key.</summary>
    internal sealed record Part(DateTimeOffset SettlesAt, uint[] Keys, int[] Counts);

    /// <summary>Root and expiry.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct SeriesKey(OptionRoot Root, DateOnly Expiry);

    /// <summary>Takes what is recorded piece by piece; what comes later replaces what came before.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<SeriesKey, Part> _parts = [];

        /// <summary>Adds the contracts of a series.</summary>
        /// <param name="series">Root, expiry and the rows that are its own.</param>
        /// <param name="strikeUsd">Strikes of all rows, ascending within the series.</param>
        /// <param name="side">Sides of all rows, calls before puts at a strike.</param>
        /// <param name="counts">Counts of all rows; the chain's missing count where not said.</param>
        /// <exception cref="ArgumentException">The columns are shorter than the series says.</exception>
        public void Add(
            OptionSeries series,
            ReadOnlySpan<double> strikeUsd,
            ReadOnlySpan<OptionSide> side,
            ReadOnlySpan<int> counts
        )
        {
            ArgumentNullException.ThrowIfNull(series);
            if (Math.Min(Math.Min(strikeUsd.Length, side.Length), counts.Length) < series.End)
            {
                throw new ArgumentException("The columns end before the series.", nameof(series));
            }
            uint[] keys = new uint[series.Count];
            for (int row = 0; row < keys.Length; row++)
            {
                keys[row] = KeyOf(strikeUsd[series.Start + row], side[series.Start + row]);
            }
            Part added = new(series.SettlesAt, keys, counts[series.Start..series.End].ToArray());
            SeriesKey key = new(series.Root, series.Expiry);
            _parts[key] = _parts.TryGetValue(key, out Part? before) ? Merged(before, added) : added;
        }

        /// <summary>What was added.</summary>
        public ContractCounts Build() => new(new(_parts));

        private static Part Merged(Part before, Part after)
        {
            SortedDictionary<uint, int> counts = [];
            foreach (Part part in (Part[])[before, after])
            {
                for (int i = 0; i < part.Keys.Length; i++)
                {
                    if (part.Counts[i] != ChainSnapshot.MissingCount || !counts.ContainsKey(part.Keys[i]))
                    {
                        counts[part.Keys[i]] = part.Counts[i];
                    }
                }
            }
            return new(after.SettlesAt, [.. counts.Keys], [.. counts.Values]);
        }
    }
}
