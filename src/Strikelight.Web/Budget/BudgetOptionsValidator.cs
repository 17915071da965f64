using Microsoft.Extensions.Options;

namespace Strikelight.Web.Budget;

/// <summary>Checks <see cref="BudgetOptions"/> at start.</summary>
[OptionsValidator]
public sealed partial class BudgetOptionsValidator : IValidateOptions<BudgetOptions>;
