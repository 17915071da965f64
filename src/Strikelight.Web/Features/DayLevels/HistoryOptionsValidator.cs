using Microsoft.Extensions.Options;

namespace Strikelight.Web.Features.DayLevels;

/// <summary>Checks <see cref="HistoryOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class HistoryOptionsValidator : IValidateOptions<HistoryOptions>;
