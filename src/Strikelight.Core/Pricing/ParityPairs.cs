using Strikelight.Core.Contracts;

namespace Strikelight.Core.Pricing;

/// <summary>
/// Walks the strikes of a series whose call and put are both quoted on two sides, without allocation.
/// </summary>
internal ref struct ParityPairs(ChainSnapshot chain, OptionSeries series)
{
    public const double SpreadLeastUsd = 0.01; // a locked market is still no better known than its tick

    private readonly ReadOnlySpan<double> _strike = chain.StrikeUsd;
    private readonly ReadOnlySpan<double> _bid = chain.BidUsd;
    private readonly ReadOnlySpan<double> _ask = chain.AskUsd;
    private readonly ReadOnlySpan<OptionSide> _side = chain.Side;
    private readonly ReadOnlySpan<QuoteStatus> _quote = chain.Quote;
    private readonly int _end = series.End;
    private int _next = series.Start;

    /// <summary>The strike reached.</summary>
    public ParityPair Current { get; private set; }

    /// <summary>Lets foreach walk it.</summary>
    public readonly ParityPairs GetEnumerator() => this;

    /// <summary>Goes to the next such strike.</summary>
    public bool MoveNext()
    {
        while (_next + 1 < _end)
        {
            int call = _next++;
            int put = _next;
            bool pair =
                _side[call] == OptionSide.Call
                && _side[put] == OptionSide.Put
                && _strike[call] == _strike[put]
                && _quote[call] == QuoteStatus.TwoSided
                && _quote[put] == QuoteStatus.TwoSided;
            if (pair)
            {
                double callMid = 0.5 * (_bid[call] + _ask[call]);
                double putMid = 0.5 * (_bid[put] + _ask[put]);
                double spread = _ask[call] - _bid[call] + (_ask[put] - _bid[put]);
                Current = new(_strike[call], callMid, putMid, Math.Max(spread, SpreadLeastUsd));
                _next++;
                return true;
            }
        }
        return false;
    }
}
