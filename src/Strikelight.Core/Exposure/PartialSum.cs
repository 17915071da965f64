using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>A sum that knows how many of its terms were missing: NaN where nothing but missing terms came.</summary>
/// <remarks>Neumaier's compensation: the error stays at one rounding of the sum of absolute values.</remarks>
[StructLayout(LayoutKind.Auto)]
internal struct PartialSum
{
    private double _sum;
    private double _lost;

    /// <summary>Terms that were numbers.</summary>
    public int Known { get; private set; }

    /// <summary>Terms that were NaN.</summary>
    public int Unknown { get; private set; }

    /// <summary>The sum of the known terms; zero of nothing, NaN where all terms were missing.</summary>
    public readonly double Value => Known == 0 && Unknown > 0 ? double.NaN : _sum + _lost;

    public void Add(double term)
    {
        if (double.IsNaN(term))
        {
            Unknown++;
            return;
        }
        Known++;
        Compensate(term);
    }

    /// <summary>Adds a sum with all its terms, known and missing.</summary>
    public void Add(in PartialSum other)
    {
        Known += other.Known;
        Unknown += other.Unknown;
        Compensate(other._sum);
        _lost += other._lost;
    }

    private void Compensate(double term)
    {
        double next = _sum + term;
        _lost += Math.Abs(_sum) >= Math.Abs(term) ? _sum - next + term : term - next + _sum;
        _sum = next;
    }
}
