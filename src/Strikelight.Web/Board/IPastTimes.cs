namespace Strikelight.Web.Board;

/// <summary>Which past chains of a symbol can be asked for, wherever they come from.</summary>
public interface IPastTimes
{
    /// <summary>Days with something to ask for, in order; days without are left out.</summary>
    /// <param name="symbol">Underlying in our spelling.</param>
    /// <param name="first">First New York day wanted.</param>
    /// <param name="last">Last New York day wanted, included.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<IReadOnlyList<PastDay>> DaysAsync(
        string symbol,
        DateOnly first,
        DateOnly last,
        CancellationToken cancellation
    );

    /// <summary>The earliest time that can be asked for, UTC; null where none can, or nobody can say.</summary>
    Task<DateTimeOffset?> FirstAsync(string symbol, CancellationToken cancellation);

    /// <summary>The given times of a New York day in order, UTC; none where any time or no time can be asked.</summary>
    Task<IReadOnlyList<DateTimeOffset>> TimesAsync(string symbol, DateOnly day, CancellationToken cancellation);
}
