using System.Globalization;
using System.Text;

namespace Strikelight.Providers.Recorded;

/// <summary>The lines above the table: name and last price, then the page's date and the underlying's quote.</summary>
internal sealed class QuoteTableHead
{
    private const int PriceDecimals = 4; // as the page shows them

    /// <summary>Name of the underlying as the page shows it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Last price in USD; NaN where not said.</summary>
    public double LastUsd { get; private set; } = double.NaN;

    /// <summary>Last price less the day's change.</summary>
    public double PreviousCloseUsd { get; private set; } = double.NaN;

    /// <summary>Best bid; zero where none.</summary>
    public double BidUsd { get; private set; } = double.NaN;

    /// <summary>Best ask; zero where none.</summary>
    public double AskUsd { get; private set; } = double.NaN;

    /// <summary>Shares traded; zero where none.</summary>
    public double Volume { get; private set; } = double.NaN;

    /// <summary>When the page was opened; null where its date cannot be read.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>Takes the line that names the underlying; false where it is another line.</summary>
    public bool TryTakeName(IReadOnlyList<string> fields)
    {
        int last = Find(fields, "Last:");
        if (last < 1)
        {
            return false;
        }
        Name = string.Join(',', fields.Take(last)).Trim();
        LastUsd = NumberAfter(fields, "Last:");
        double change = NumberAfter(fields, "Change:");
        PreviousCloseUsd = Math.Round(LastUsd - change, PriceDecimals);
        return true;
    }

    /// <summary>Takes the line of date and quote; false where it is another line.</summary>
    public bool TryTakeQuote(IReadOnlyList<string> fields)
    {
        int date = Find(fields, "Date:");
        if (date < 0)
        {
            return false;
        }
        int end = fields.TakeWhile((_, i) => i <= date || !IsQuoteField(fields[i])).Count();
        string text = string.Join(' ', fields.Skip(date).Take(end - date)); // unquoted, its commas have split it
        OpenedAt = QuoteTableDate.Read(text.Trim()["Date:".Length..]);
        BidUsd = NumberAfter(fields, "Bid:");
        AskUsd = NumberAfter(fields, "Ask:");
        Volume = Shares(fields);
        return true;
    }

    /// <summary>Splits a line at its commas, those in quotation marks excepted.</summary>
    public static List<string> Split(ReadOnlySpan<byte> line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool isQuoted = false;
        foreach (char letter in Encoding.UTF8.GetString(line))
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }
        fields.Add(field.ToString());
        return fields;
    }

    private static bool IsQuoteField(string field) =>
        field.TrimStart().StartsWith("Bid:", StringComparison.Ordinal)
        || field.TrimStart().StartsWith("Ask:", StringComparison.Ordinal);

    private static int Find(IReadOnlyList<string> fields, string label)
    {
        for (int i = 0; i < fields.Count; i++)
        {
            if (fields[i].TrimStart().StartsWith(label, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }

    private static double NumberAfter(IReadOnlyList<string> fields, string label)
    {
        int at = Find(fields, label);
        return
            at >= 0
            && double.TryParse(
                fields[at].Trim().AsSpan(label.Length),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out double value
            )
            ? value
            : double.NaN;
    }

    /// <summary>
    /// A whole number however its digits are grouped; the groups of one left unquoted are further fields.
    /// </summary>
    private static double Shares(IReadOnlyList<string> fields)
    {
        int at = Find(fields, "Volume:");
        if (at < 0)
        {
            return double.NaN;
        }
        string digits = string.Concat(fields.Skip(at).SelectMany(field => field.Where(char.IsAsciiDigit)));
        return double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out double value)
            ? value
            : double.NaN;
    }
}
