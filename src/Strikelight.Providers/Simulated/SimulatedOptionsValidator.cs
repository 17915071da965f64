using Microsoft.Extensions.Options;

namespace Strikelight.Providers.Simulated;

/// <summary>Checks every setting of <see cref="SimulatedOptions"/> against its range; all faults at once.</summary>
[OptionsValidator]
public sealed partial class SimulatedOptionsValidator : IValidateOptions<SimulatedOptions>;
