using Microsoft.Extensions.Options;

namespace Strikelight.Providers.Cboe;

/// <summary>Checks every range of <see cref="CboeOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class CboeOptionsValidator : IValidateOptions<CboeOptions>;
