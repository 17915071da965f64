using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>The rows of a zero gamma, kept across ticks of spot: nothing in them moves with it.</summary>
internal sealed class ZeroGammaBasis
{
    private const double SlackOfSpot = 0.1; // rows reach this much further than the profile at the chain's own spot

    private readonly SignedPositions _positions;
    private readonly ProfileSettings _settings;
    private readonly GammaRows _rows;

    /// <summary>Lays the rows out.</summary>
    public ZeroGammaBasis(ChainSlice slice, SignedPositions positions, ProfileSettings settings)
    {
        ProfileSettings.Check(settings);
        _positions = positions;
        _settings = settings;
        double spot = slice.Chain.SpotUsd;
        double low = settings.LowUsd(spot) * (1 - SlackOfSpot);
        _rows = GammaRows.Of(slice, positions, low, settings.HighUsd(spot) / (1 - SlackOfSpot));
    }

    /// <summary>Bytes held.</summary>
    public long Bytes => _rows.Bytes;

    /// <summary>Zero gamma of the same slice at the spot of its analysis; beyond the slack from rows of their own.
    /// </summary>
    public ZeroGammaResult At(ChainSlice slice)
    {
        double moved = slice.SpotUsd / _rows.SpotUsd;
        return moved is >= 1 - SlackOfSpot and <= 1 / (1 - SlackOfSpot)
            ? ZeroGamma.Find(slice, _positions, _settings, _rows)
            : ZeroGamma.Find(slice, _positions, _settings);
    }
}
