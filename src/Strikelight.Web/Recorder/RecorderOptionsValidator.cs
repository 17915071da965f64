using Microsoft.Extensions.Options;

namespace Strikelight.Web.Recorder;

/// <summary>Checks <see cref="RecorderOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class RecorderOptionsValidator : IValidateOptions<RecorderOptions>;
