using Microsoft.Extensions.Options;

namespace Strikelight.Web.Features.ZeroDte;

/// <summary>Checks <see cref="ZeroDteOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ZeroDteOptionsValidator : IValidateOptions<ZeroDteOptions>;
