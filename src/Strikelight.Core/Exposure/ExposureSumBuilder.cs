using System.Runtime.InteropServices;

namespace Strikelight.Core.Exposure;

/// <summary>Adds sums up, with Neumaier's compensation.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ExposureSumBuilder
{
    private PartialSum _call;
    private PartialSum _put;
    private PartialSum _gross;
    private PartialSum _dex;
    private PartialSum _vanna;
    private PartialSum _charm;
    private PartialSum _covered;
    private PartialSum _uncovered;
    private int _knownCalls;
    private int _knownPuts;
    private int _missingCalls;
    private int _missingPuts;
    private int _unknown;

    public void Add(in ExposureSum part)
    {
        _call.Add(part.CallGexUsd);
        _put.Add(part.PutGexUsd);
        _gross.Add(part.GrossGexUsd);
        _dex.Add(part.DexUsd);
        _vanna.Add(part.VannaUsdPerVolPoint);
        _charm.Add(part.CharmUsdPerCalendarDay);
        _covered.Add(part.CoveredContracts);
        _uncovered.Add(part.UncoveredContracts);
        _knownCalls += part.KnownCalls;
        _knownPuts += part.KnownPuts;
        _missingCalls += part.MissingCalls;
        _missingPuts += part.MissingPuts;
        _unknown += part.UnknownPositions;
    }

    public readonly ExposureSum ToSum() =>
        new()
        {
            CallGexUsd = _call.Value,
            PutGexUsd = _put.Value,
            GrossGexUsd = _gross.Value,
            DexUsd = _dex.Value,
            VannaUsdPerVolPoint = _vanna.Value,
            CharmUsdPerCalendarDay = _charm.Value,
            CoveredContracts = _covered.Value,
            UncoveredContracts = _uncovered.Value,
            KnownCalls = _knownCalls,
            KnownPuts = _knownPuts,
            MissingCalls = _missingCalls,
            MissingPuts = _missingPuts,
            UnknownPositions = _unknown,
        };
}
