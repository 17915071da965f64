using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Hosting;

/// <summary>Which source is shown. Root of the configuration; <c>--provider</c> and <c>--path</c> set it.</summary>
public sealed class ServerOptions
{
    /// <summary>Id of the source: <c>simulated</c>, <c>cboe</c> or <c>recorded</c>.</summary>
    [RegularExpression("^(simulated|cboe|recorded)$", ErrorMessage = "Provider must be simulated, cboe or recorded.")]
    public string Provider { get; set; } = "simulated";
}
