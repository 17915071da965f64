using Microsoft.Extensions.Options;

namespace Strikelight.Web.Live;

/// <summary>Checks <see cref="LiveOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class LiveOptionsValidator : IValidateOptions<LiveOptions>;
