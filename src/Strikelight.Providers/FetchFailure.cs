namespace Strikelight.Providers;

/// <summary>Why a source gave no value.</summary>
public enum FetchFailure
{
    /// <summary>It did.</summary>
    None,

    /// <summary>The source does not know the symbol.</summary>
    UnknownSymbol,

    /// <summary>The source has this kind of data for no symbol, or not for this one.</summary>
    NotOffered,

    /// <summary>The source holds no data of that past time.</summary>
    NoHistory,

    /// <summary>Asked too often; come back later.</summary>
    RateLimited,

    /// <summary>No answer in time, no connection, or an error of the server.</summary>
    Unavailable,

    /// <summary>The answer was larger than allowed.</summary>
    TooLarge,

    /// <summary>The answer was cut off or was not what it should be.</summary>
    Malformed,
}
