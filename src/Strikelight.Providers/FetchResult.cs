namespace Strikelight.Providers;

/// <summary>What a source answered: a value, or why there is none.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class FetchResult<T>
    where T : class
{
    private FetchResult(T? value, FetchFailure failure, string detail, TimeSpan? retryAfter)
    {
        Value = value;
        Failure = failure;
        Detail = detail;
        RetryAfter = retryAfter;
    }

    /// <summary>The value, or null on failure.</summary>
    public T? Value { get; }

    /// <summary>The kind of failure; <see cref="FetchFailure.None"/> beside a value.</summary>
    public FetchFailure Failure { get; }

    /// <summary>Whether nothing is there to be had, which is no fault of anybody.</summary>
    public bool IsAbsence => Failure is FetchFailure.NoHistory or FetchFailure.NotOffered;

    /// <summary>One sentence for people; empty beside a value. Holds no secret and no path.</summary>
    public string Detail { get; }

    /// <summary>How long the source asked to be left alone.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>A value.</summary>
    public static FetchResult<T> Ok(T value) => new(value, FetchFailure.None, "", null);

    /// <summary>A failure with its reason.</summary>
    public static FetchResult<T> Failed(FetchFailure failure, string detail, TimeSpan? retryAfter = null) =>
        new(null, failure, detail, retryAfter);
}
