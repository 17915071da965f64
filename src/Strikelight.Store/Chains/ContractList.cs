using System.Collections.Immutable;
using Strikelight.Core.Contracts;

namespace Strikelight.Store.Chains;

/// <summary>The contracts of a table, which open interest and increments refer to by row.</summary>
/// <param name="Series">Root and expiry groups in the order of the rows.</param>
/// <param name="StrikeUsd">Strikes in USD; length n.</param>
/// <param name="Side">Calls and puts; length n.</param>
public sealed record ContractList(
    ImmutableArray<OptionSeries> Series,
    ImmutableArray<double> StrikeUsd,
    ImmutableArray<OptionSide> Side
)
{
    /// <summary>The group of a row.</summary>
    public OptionSeries SeriesOf(int row)
    {
        foreach (OptionSeries series in Series)
        {
            if (row < series.End)
            {
                return series;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(row), row, "The table has no such row.");
    }
}
