using Microsoft.Extensions.Options;

namespace Strikelight.Providers.Recorded;

/// <summary>Checks every range of <see cref="RecordedOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class RecordedOptionsValidator : IValidateOptions<RecordedOptions>;
