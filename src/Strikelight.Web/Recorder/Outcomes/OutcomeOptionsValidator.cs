using Microsoft.Extensions.Options;

namespace Strikelight.Web.Recorder.Outcomes;

/// <summary>Checks <see cref="OutcomeOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class OutcomeOptionsValidator : IValidateOptions<OutcomeOptions>;
