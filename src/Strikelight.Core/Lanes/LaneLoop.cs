using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Strikelight.Core.Lanes;

/// <summary>Runs a kernel over all rows at the widest register of the machine.</summary>
/// <remarks>
/// The last rows that do not fill a register are computed with some before them, a second time: results are the same,
/// because a row depends on its own inputs only. So outputs must not alias inputs. Fewer rows than a register go by
/// the next narrower one, which gives the same bits.
/// </remarks>
internal static class LaneLoop
{
    /// <summary>Strides in which sums run at every width: the lanes of the widest register.</summary>
    public const int Stride = 8;

    /// <summary>The widest form that this machine runs in hardware.</summary>
    public static LaneWidth Widest { get; } =
        Vector512.IsHardwareAccelerated ? LaneWidth.Eight
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? LaneWidth.Four
        : LaneWidth.One;

    /// <summary>Runs the kernel over rows 0 to <paramref name="rowCount"/>.</summary>
    public static void Run<TKernel>(scoped ref TKernel kernel, int rowCount)
        where TKernel : struct, ILaneKernel, allows ref struct => Run(ref kernel, rowCount, Widest);

    /// <summary>Runs the kernel with registers of at most the given width.</summary>
    public static void Run<TKernel>(scoped ref TKernel kernel, int rowCount, LaneWidth widest)
        where TKernel : struct, ILaneKernel, allows ref struct
    {
        if (widest >= LaneWidth.Eight && rowCount >= Lanes512.Count)
        {
            Steps<TKernel, Lanes512>(ref kernel, rowCount);
        }
        else if (widest >= LaneWidth.Four && rowCount >= Lanes256.Count)
        {
            Steps<TKernel, Lanes256>(ref kernel, rowCount);
        }
        else
        {
            Steps<TKernel, Lanes1>(ref kernel, rowCount);
        }
    }

    /// <summary>Runs a program that walks its columns itself.</summary>
    public static void RunProgram<TProgram>(scoped ref TProgram program, LaneWidth width)
        where TProgram : struct, ILaneProgram, allows ref struct
    {
        switch (width)
        {
            case LaneWidth.Eight:
                program.Run<Lanes512>();
                break;
            case LaneWidth.Four:
                program.Run<Lanes256>();
                break;
            default:
                program.Run<Lanes1>();
                break;
        }
    }

    /// <summary>The sum of eight strides, in one fixed order.</summary>
    public static double Pairwise(ReadOnlySpan<double> sums) =>
        sums[0] + sums[1] + (sums[2] + sums[3]) + (sums[4] + sums[5] + (sums[6] + sums[7]));

    private static void Steps<TKernel, TLanes>(scoped ref TKernel kernel, int rowCount)
        where TKernel : struct, ILaneKernel, allows ref struct
        where TLanes : struct, ILanes<TLanes>
    {
        int row = 0;
        for (; row <= rowCount - TLanes.Count; row += TLanes.Count)
        {
            kernel.Run<TLanes>(row);
        }
        if (row < rowCount)
        {
            kernel.Run<TLanes>(rowCount - TLanes.Count);
        }
    }
}
