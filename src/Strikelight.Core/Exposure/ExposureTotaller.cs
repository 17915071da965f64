using System.Runtime.InteropServices;
using Strikelight.Core.Lanes;
using Strikelight.Core.Pricing;

namespace Strikelight.Core.Exposure;

/// <summary>Adds the rows of each block to the sums of their runs, following the same pieces a block behind.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct ExposureTotaller(LaneScratch scratch, ReadOnlySpan<ExposureRun> runs, Span<ExposureSum> sums)
{
    private readonly LaneScratch _scratch = scratch;
    private readonly ReadOnlySpan<ExposureRun> _runs = runs;
    private readonly Span<ExposureSum> _sums = Cleared(sums, runs.Length);
    private RunPieces<ExposureRun> _pieces = new(runs);
    private ExposureSumBuilder _builder;

    /// <summary>Adds a block of so many rows, the next in the order of the runs.</summary>
    public void Add(int rowCount, LaneWidth widest)
    {
        int row = 0;
        while (!_sums.IsEmpty && row < rowCount && _pieces.MoveNext())
        {
            ref ExposureSum sum = ref _sums[_pieces.Run];
            Sum(_scratch, row, row + _pieces.Count, widest, ref sum);
            if (_runs[_pieces.Run].End - _runs[_pieces.Run].Start != _pieces.Count)
            {
                AddPiece(ref sum, _runs[_pieces.Run]);
            }
            row += _pieces.Count;
        }
    }

    /// <summary>The sum of a block's rows from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public static void Sum(LaneScratch scratch, int start, int end, LaneWidth widest, ref ExposureSum sum)
    {
        Span<double> memory = scratch.Column(ExposureColumn.Sums);
        ExposureStrides strides = new(scratch, memory) { Start = start, End = end };
        LaneLoop.RunProgram(ref strides, widest);
        if (!strides.TryWrite(ref sum))
        {
            ExposureGaps gaps = new(scratch, memory) { Start = start, End = end };
            LaneLoop.RunProgram(ref gaps, widest);
            sum = gaps.ToSum();
        }
    }

    private void AddPiece(ref ExposureSum sum, in ExposureRun run)
    {
        if (_pieces.Start == run.Start)
        {
            _builder = default;
        }
        _builder.Add(sum);
        sum = _builder.ToSum();
    }

    private static Span<ExposureSum> Cleared(Span<ExposureSum> sums, int runCount)
    {
        if (!sums.IsEmpty)
        {
            Guard.SameLength(runCount, sums.Length);
        }
        sums.Clear(); // a run without rows has the sum of nothing
        return sums;
    }
}
