using Microsoft.Extensions.Options;

namespace Strikelight.Web.Features.ZeroDteIndex;

/// <summary>Checks <see cref="CockpitOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class CockpitOptionsValidator : IValidateOptions<CockpitOptions>;
