using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>The sums behind one <see cref="StrikeColumn"/>.</summary>
internal sealed class ColumnSums(int strikeCount)
{
    private readonly PartialSum[] _strikes = new PartialSum[strikeCount];

    public void Add(int strikeIndex, double value) => _strikes[strikeIndex].Add(value);

    /// <summary>The column; a side without a contract has no total, which is not the same as a total of zero.</summary>
    public StrikeColumn ToColumn()
    {
        PartialSum total = default;
        int known = 0;
        int unknown = 0;
        foreach (PartialSum strike in _strikes)
        {
            known += strike.Known;
            unknown += strike.Unknown;
            total.Add(strike.Known == 0 ? 0 : strike.Value);
        }
        return new(ExposureSums.Values(_strikes), known == 0 ? double.NaN : total.Value, known, unknown);
    }
}
