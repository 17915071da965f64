using Strikelight.Web.Features.Spx.View;
using Strikelight.Web.Pages.Levels;
using Strikelight.Web.Shell.Charts;

namespace Strikelight.Web.Features.Spx;

/// <summary>Chart data of the tab of strikes.</summary>
public sealed class SpxStrikesCharts : SpxDrawing
{
    private readonly StrikeView[] _shown;
    private readonly OiStepView[] _steps;
    private readonly double[] _strikes;

    /// <summary>Prepares the strikes that are shown.</summary>
    public SpxStrikesCharts(SpxView view)
        : base(view)
    {
        StrikesView tab = Content.Strikes!; // the tab is drawn only with it
        int[] shown = Shown([.. tab.Strikes.Select(row => row.StrikeUsd)]);
        _shown = [.. shown.Select(i => tab.Strikes[i])];
        _steps = [.. shown.Select(i => tab.OiChange[i])];
        _strikes = [.. _shown.Select(row => row.StrikeUsd)];
    }

    /// <summary>Strikes as shown, ascending.</summary>
    public IReadOnlyList<StrikeView> ShownStrikes => _shown;

    /// <summary>Change of open interest at the same strikes.</summary>
    public IReadOnlyList<OiStepView> ShownSteps => _steps;

    /// <summary>Open interest: calls to the right, puts to the left.</summary>
    public BarsChart OpenInterest() => Mirrored("open interest", row => row.CallOi, row => row.PutOi);

    /// <summary>Volume: calls to the right, puts to the left.</summary>
    public BarsChart Volume() => Mirrored("volume", row => row.CallVolume, row => row.PutVolume);

    /// <summary>Change of open interest, calls and puts beside each other.</summary>
    public BarsChart OiChange() =>
        ByStrike(
            $"{View.Symbol} change of open interest by strike",
            "contracts",
            _strikes,
            [
                new("Calls", "call", [.. _steps.Select(step => step.Calls)]),
                new("Puts", "put", [.. _steps.Select(step => step.Puts)]),
            ]
        );

    private BarsChart Mirrored(string what, Func<StrikeView, double?> calls, Func<StrikeView, double?> puts) =>
        ByStrike(
            $"{View.Symbol} {what} by strike",
            "contracts, calls right, puts left",
            _strikes,
            [
                new("Calls", "call", [.. _shown.Select(calls)], what),
                new("Puts", "put", [.. _shown.Select(row => -puts(row))], what),
            ]
        );
}
