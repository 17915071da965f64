using Microsoft.Extensions.Options;

namespace Strikelight.Web.Conventions;

/// <summary>Checks <see cref="ClockOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class ClockOptionsValidator : IValidateOptions<ClockOptions>;
