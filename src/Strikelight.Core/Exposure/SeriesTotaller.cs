using System.Runtime.InteropServices;
using Strikelight.Core.Contracts;
using Strikelight.Core.Lanes;

namespace Strikelight.Core.Exposure;

/// <summary>Adds up the exposures of whole series by blocks, as <see cref="ExposurePass"/> does.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct SeriesTotaller(
    ChainSlice slice,
    ReadOnlySpan<double> positions,
    ReadOnlySpan<double> gexUsd,
    LaneScratch scratch
)
{
    private readonly LaneScratch _scratch = scratch;
    private GreekExposures _exposures = new(scratch, slice.Analysis, positions, gexUsd);

    /// <summary>Adds a series.</summary>
    public void Add(OptionSeries series, ref ExposureSumBuilder sums)
    {
        _exposures.DollarsPerContract = series.Root.Multiplier * slice.SpotUsd;
        for (int start = series.Start; start < series.End; start += LaneScratch.Rows)
        {
            int count = Math.Min(LaneScratch.Rows, series.End - start);
            _exposures.Offset = start;
            LaneLoop.Run(ref _exposures, count);
            ExposureSum sum = default;
            ExposureTotaller.Sum(_scratch, 0, count, LaneLoop.Widest, ref sum);
            sums.Add(sum);
        }
    }
}
