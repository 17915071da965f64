using Microsoft.Extensions.Options;

namespace Strikelight.Web.Features.Memory;

/// <summary>Checks <see cref="MemoryOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class MemoryOptionsValidator : IValidateOptions<MemoryOptions>;
