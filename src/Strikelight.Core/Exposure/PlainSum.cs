using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>A short sum that knows how many of its terms were missing, without compensation.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PlainSum
{
    /// <summary>Sum of the terms that were numbers.</summary>
    public double Sum { get; private set; }

    /// <summary>Terms that were numbers.</summary>
    public int Known { get; private set; }

    /// <summary>Terms that were NaN.</summary>
    public int Unknown { get; private set; }

    public void Add(double term)
    {
        bool isMissing = double.IsNaN(term);
        Sum += isMissing ? 0 : term;
        Unknown += isMissing ? 1 : 0;
        Known += isMissing ? 0 : 1;
    }
}
