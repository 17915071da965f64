namespace Strikelight.Core.Lanes;

/// <summary>A computation over columns, written once for every width.</summary>
/// <remarks>
/// The compiler inlines only so much into one method; past that, operations become calls and a kernel runs ten times
/// slower. So a long computation is several kernels over a block of rows, with columns between them that stay in the
/// first-level cache, and rare branches are methods of their own that are not inlined.
/// </remarks>
internal interface ILaneKernel
{
    /// <summary>
    /// Computes the <c>TLanes.Count</c> rows from <paramref name="row"/> on. Each row depends on its own inputs only.
    /// </summary>
    void Run<TLanes>(int row)
        where TLanes : struct, ILanes<TLanes>;
}
