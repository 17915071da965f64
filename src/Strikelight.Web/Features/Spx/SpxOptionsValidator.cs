using Microsoft.Extensions.Options;

namespace Strikelight.Web.Features.Spx;

/// <summary>Checks <see cref="SpxOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class SpxOptionsValidator : IValidateOptions<SpxOptions>;
