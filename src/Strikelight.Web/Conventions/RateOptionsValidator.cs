using System.Globalization;
using Microsoft.Extensions.Options;
using Strikelight.Core.Pricing;

namespace Strikelight.Web.Conventions;

/// <summary>Checks <see cref="RateOptions"/> at start; every fault names its setting.</summary>
public sealed class RateOptionsValidator : IValidateOptions<RateOptions>
{
    private const int NameLengthMost = 40;
    private const double DaysMost = 40_000;

    private static readonly DateOnly FirstDay = new(1990, 1, 1);
    private static readonly DateOnly LastDay = new(2099, 12, 31);

    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, RateOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> faults = [];
        if (options.Points.Count == 0)
        {
            if (options.AsOf is not null || options.Name is not null)
            {
                faults.Add("Rates:Points is missing: AsOf and Name are those of a table of rates.");
            }
        }
        else
        {
            CheckTable(options, faults);
        }
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }

    private static void CheckTable(RateOptions options, List<string> faults)
    {
        if (options.AsOf is null)
        {
            faults.Add("Rates:AsOf is missing: the day for which the rates were set.");
        }
        else if (options.AsOf < FirstDay || options.AsOf > LastDay)
        {
            faults.Add("Rates:AsOf must be a day from 1990 to 2099.");
        }
        if (options.Name is { } name && (string.IsNullOrWhiteSpace(name) || name.Length > NameLengthMost))
        {
            faults.Add($"Rates:Name must have 1 to {NameLengthMost} characters.");
        }
        if (options.Points.Count > RateCurve.PointsMost)
        {
            faults.Add($"Rates:Points must be {RateCurve.PointsMost} at most.");
        }
        double before = 0;
        for (int i = 0; i < options.Points.Count; i++)
        {
            CheckPoint(i, options.Points[i], before, faults);
            before = options.Points[i].Days ?? before;
        }
    }

    private static void CheckPoint(int index, RatePointOptions point, double daysBefore, List<string> faults)
    {
        if (point.Days is not (> 0 and <= DaysMost))
        {
            faults.Add(Fault(index, "Days", $"must be above 0 and {DaysMost} at most."));
        }
        else if (point.Days <= daysBefore)
        {
            faults.Add(Fault(index, "Days", "must be more than those of the point before."));
        }
        if (point.AnnualRate is not (>= -RateCurve.RateMost and <= RateCurve.RateMost))
        {
            faults.Add(Fault(index, "AnnualRate", "must be a fraction within ±0.5: 0.04 is 4 %."));
        }
    }

    private static string Fault(int index, string setting, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"Rates:Points:{index}:{setting} {text}");
}
