using Microsoft.Extensions.Options;

namespace Strikelight.Web.Features.LevelsReport;

/// <summary>Checks <see cref="LevelsReportOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class LevelsReportOptionsValidator : IValidateOptions<LevelsReportOptions>;
