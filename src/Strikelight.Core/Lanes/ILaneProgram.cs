namespace Strikelight.Core.Lanes;

/// <summary>A computation that walks its columns itself, written once for every width.</summary>
/// <remarks>
/// To give the same bits at every width, sums run in eight strides whatever the register holds: lane j of eight takes
/// elements j, j + 8, j + 16 and so on.
/// </remarks>
internal interface ILaneProgram
{
    /// <summary>Runs with registers of <c>TLanes.Count</c> doubles.</summary>
    void Run<TLanes>()
        where TLanes : struct, ILanes<TLanes>;
}
