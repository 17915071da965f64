namespace Strikelight.Providers.Simulated;

/// <summary>Why an expiry is listed; the higher reason wins where several hold.</summary>
internal enum SeriesKind
{
    Daily,
    Weekly,
    MonthEnd,
    QuarterEnd,
    Monthly,
    Quarterly,
}
