namespace Strikelight.Providers.Simulated;

/// <summary>A session's volume by what customers did; dealers took the other side of every trade.</summary>
/// <remarks>Spans are as long as the chain and in its order; at each contract the four add up to the volume.</remarks>
public sealed class SimulatedFlow
{
    private readonly double[] _buyOpen;
    private readonly double[] _buyClose;
    private readonly double[] _sellOpen;
    private readonly double[] _sellClose;

    internal SimulatedFlow(int count)
    {
        _buyOpen = new double[count];
        _buyClose = new double[count];
        _sellOpen = new double[count];
        _sellClose = new double[count];
    }

    /// <summary>Contracts customers bought to open.</summary>
    public ReadOnlySpan<double> BuyOpen => _buyOpen;

    /// <summary>Contracts customers bought to close.</summary>
    public ReadOnlySpan<double> BuyClose => _buyClose;

    /// <summary>Contracts customers sold to open.</summary>
    public ReadOnlySpan<double> SellOpen => _sellOpen;

    /// <summary>Contracts customers sold to close.</summary>
    public ReadOnlySpan<double> SellClose => _sellClose;

    internal void Set(int contract, double volume, double opening, double buying)
    {
        _buyOpen[contract] = volume * opening * buying;
        _buyClose[contract] = volume * (1 - opening) * buying;
        _sellOpen[contract] = volume * opening * (1 - buying);
        _sellClose[contract] = volume * (1 - opening) * (1 - buying);
    }
}
