using Microsoft.Extensions.Options;

namespace Strikelight.Store;

/// <summary>Checks every range of <see cref="StoreOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class StoreOptionsValidator : IValidateOptions<StoreOptions>;
