using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Levels;

/// <summary>Finds the largest positive value among strikes that are added one by one.</summary>
/// <param name="spotUsd">Of equal values the one nearer to it wins.</param>
[StructLayout(LayoutKind.Auto)]
internal struct PeakSearch(double spotUsd)
{
    private int _best = -1;
    private double _bestStrike;
    private double _bestValue;
    private double _second;
    private double _total;

    /// <summary>What was found so far.</summary>
    public readonly StrikePeak Peak => new(_best, _best < 0 ? double.NaN : _bestValue, _second, _total);

    /// <summary>Strike of the largest value.</summary>
    public readonly double StrikeUsd => _bestStrike;

    /// <summary>Takes a strike; a value that is not positive, or NaN, does not count.</summary>
    /// <param name="index">Index of the strike.</param>
    /// <param name="strikeUsd">Strike.</param>
    /// <param name="value">Value there.</param>
    /// <param name="isAllowed">Whether it may be the peak; it counts in the total anyway.</param>
    /// <returns>Whether it is the largest so far.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Add(int index, double strikeUsd, double value, bool isAllowed)
    {
        if (!(value > 0))
        {
            return false;
        }
        _total += value;
        if (!isAllowed)
        {
            return false;
        }
        bool isNearer = value == _bestValue && Math.Abs(strikeUsd - spotUsd) < Math.Abs(_bestStrike - spotUsd);
        if (_best < 0 || value > _bestValue || isNearer)
        {
            _second = _best < 0 ? 0 : _bestValue;
            _best = index;
            _bestStrike = strikeUsd;
            _bestValue = value;
            return true;
        }
        _second = Math.Max(_second, value);
        return false;
    }
}
