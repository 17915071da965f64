using System.Runtime.InteropServices;

namespace Strikelight.Core.Levels;

/// <summary>The sums behind one <see cref="OpenInterestSide"/>.</summary>
internal sealed class OpenInterestSums(int strikeCount)
{
    private readonly ColumnSums _change = new(strikeCount);
    private readonly double[] _new = new double[strikeCount];
    private int _newContracts;

    /// <summary>A contract that was listed the earlier day.</summary>
    public void AddListed(int strikeIndex, int count, int before) =>
        _change.Add(strikeIndex, CountSums.OrMissing(count) - CountSums.OrMissing(before));

    /// <summary>A contract that was not: it grew from nothing.</summary>
    public void AddNew(int strikeIndex, int count)
    {
        double grown = CountSums.OrMissing(count);
        _change.Add(strikeIndex, grown);
        _newContracts++;
        _new[strikeIndex] += double.IsNaN(grown) ? 0 : grown;
    }

    public OpenInterestSide ToSide() =>
        new(_change.ToColumn(), ImmutableCollectionsMarshal.AsImmutableArray(_new), _newContracts);
}
