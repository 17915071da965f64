using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Room for the sums of <see cref="ExposureLevels"/>, cleared.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct ExposureLevelSums
{
    private const int Columns = 8;

    private ExposureLevelSums(Span<double> room, int length)
    {
        Gamma = room[..length];
        Delta = room.Slice(length, length);
        Vanna = room.Slice(2 * length, length);
        Charm = room.Slice(3 * length, length);
        DeltaAbove = room.Slice(4 * length, length);
        CharmAbove = room.Slice(5 * length, length);
        D1 = room.Slice(6 * length, length);
        Bell = room.Slice(7 * length, length);
    }

    /// <summary>Σ shares·φ(d1)/(σ√T).</summary>
    public Span<double> Gamma { get; }

    /// <summary>Σ shares·N(d1) of the rows evaluated at the level.</summary>
    public Span<double> Delta { get; }

    /// <summary>−Σ shares·φ(d1)·d2/σ.</summary>
    public Span<double> Vanna { get; }

    /// <summary>Charm as a call's, of the rows evaluated at the level.</summary>
    public Span<double> Charm { get; }

    /// <summary>Shares of the rows whose calls are shares from this level on.</summary>
    public Span<double> DeltaAbove { get; }

    /// <summary>The same times their yield.</summary>
    public Span<double> CharmAbove { get; }

    /// <summary>d1 of one row.</summary>
    public Span<double> D1 { get; }

    /// <summary>shares·φ(d1) of one row.</summary>
    public Span<double> Bell { get; }

    /// <summary>Doubles needed for a grid: the last register may reach behind it.</summary>
    public static int RoomFor(int levelCount) => Columns * (levelCount + LaneLoop.Stride);

    /// <summary>Lays out and clears the room.</summary>
    public static ExposureLevelSums In(Span<double> room)
    {
        room.Clear();
        return new(room, room.Length / Columns);
    }
}
