using System.Collections.Immutable;
using System.Globalization;

namespace Strikelight.Core.Exposure;

/// <summary>Which expiries a number counts; its text is its form in a URL.</summary>
/// <remarks>
/// <c>all</c>, <c>0dte</c>, <c>week</c>, <c>month</c>, <c>2024-01-19</c> or <c>2024-01-19,2024-01-26</c>. Two scopes
/// with one text are equal. Resolving against a chain: <see cref="ResolvedScope"/>.
/// </remarks>
public sealed class ExpiryScope : IEquatable<ExpiryScope>
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int PickedMost = 64;

    private ExpiryScope(ExpiryScopeKind kind, string text, ImmutableArray<DateOnly> picked)
    {
        Kind = kind;
        Text = text;
        Picked = picked;
    }

    /// <summary>Every expiry that is not settled.</summary>
    public static ExpiryScope All { get; } = new(ExpiryScopeKind.All, "all", []);

    /// <summary>What settles on the session date.</summary>
    public static ExpiryScope ZeroDte { get; } = new(ExpiryScopeKind.ZeroDte, "0dte", []);

    /// <summary>What settles in the week of the session date.</summary>
    public static ExpiryScope ThisWeek { get; } = new(ExpiryScopeKind.ThisWeek, "week", []);

    /// <summary>What settles in the calendar month of the session date.</summary>
    public static ExpiryScope ThisMonth { get; } = new(ExpiryScopeKind.ThisMonth, "month", []);

    /// <summary>How the expiries are chosen.</summary>
    public ExpiryScopeKind Kind { get; }

    /// <summary>The canonical text.</summary>
    public string Text { get; }

    /// <summary>The picked dates, ascending and distinct; empty for the other kinds.</summary>
    public ImmutableArray<DateOnly> Picked { get; }

    /// <summary>A scope of listed expiry dates, in any order.</summary>
    /// <exception cref="ArgumentException">No date, or more than 64.</exception>
    public static ExpiryScope Of(params IEnumerable<DateOnly> expiries)
    {
        ImmutableArray<DateOnly> picked = [.. expiries.Distinct().Order()];
        if (picked.Length is 0 or > PickedMost)
        {
            throw new ArgumentException($"Pick between 1 and {PickedMost} expiries.", nameof(expiries));
        }
        string text = string.Join(',', picked.Select(date => date.ToString(DateFormat, CultureInfo.InvariantCulture)));
        return new(ExpiryScopeKind.Picked, text, picked);
    }

    /// <summary>Reads the text form; false where it is none.</summary>
    public static bool TryParse(string? text, out ExpiryScope scope)
    {
        foreach (ExpiryScope named in (ReadOnlySpan<ExpiryScope>)[All, ZeroDte, ThisWeek, ThisMonth])
        {
            if (string.Equals(named.Text, text, StringComparison.Ordinal))
            {
                scope = named;
                return true;
            }
        }
        scope = All;
        string[] parts = text?.Split(',') ?? [];
        if (parts.Length is 0 or > PickedMost)
        {
            return false;
        }
        DateOnly[] dates = new DateOnly[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (
                !DateOnly.TryParseExact(
                    parts[i],
                    DateFormat,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out dates[i]
                )
            )
            {
                return false;
            }
        }
        scope = Of(dates);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ExpiryScope? other) =>
        other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExpiryScope);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
