using System.ComponentModel.DataAnnotations;

namespace Strikelight.Web.Recorder;

/// <summary>What is recorded and how often. Section <c>Recorder</c>.</summary>
public sealed class RecorderOptions
{
    /// <summary>Whether there is a history at all; without it no folder is touched.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Symbols recorded in market hours whoever looks at them, separated by commas; may be empty.</summary>
    [RegularExpression(
        "^([A-Z][A-Z0-9.]{0,9}(,[A-Z][A-Z0-9.]{0,9}){0,63})?$",
        ErrorMessage = "Recorder:Symbols must be up to 64 symbols separated by commas, as SPX,SPY,QQQ."
    )]
    public string Symbols { get; set; } = "SPX,SPY,QQQ";

    /// <summary>Real seconds between two stored chains of a symbol.</summary>
    [Range(1, 3600)]
    public int Seconds { get; set; } = 60;

    /// <summary>Market minutes after which a chain is stored whole again.</summary>
    [Range(1, 1440)]
    public int KeyMinutes { get; set; } = 60;

    /// <summary>Most bytes handed to the store and not yet safe; beyond it the newest chains wait.</summary>
    [Range(1L << 16, 1L << 28)]
    public long QueueBytes { get; set; } = 1L << 20;

    /// <summary>
    /// Sessions before the first start of which the levels of <see cref="Symbols"/> are computed, half hour by half
    /// hour, where the source can tell its past chains; zero for none.
    /// </summary>
    [Range(0, 250)]
    public int PastSessions { get; set; } = 20;

    /// <summary>The symbols one by one.</summary>
    internal string[] SymbolList() => Symbols.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
