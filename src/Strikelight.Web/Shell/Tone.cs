namespace Strikelight.Web.Shell;

/// <summary>What a colour means. Exposure, price change and option side have different colours on every page.</summary>
public enum Tone
{
    /// <summary>The colour of text.</summary>
    Neutral,

    /// <summary>Secondary text.</summary>
    Muted,

    /// <summary>Positive exposure: blue, or green if the viewer chose so.</summary>
    PositiveExposure,

    /// <summary>Negative exposure: orange, or red if the viewer chose so.</summary>
    NegativeExposure,

    /// <summary>A price that rose.</summary>
    Up,

    /// <summary>A price that fell.</summary>
    Down,

    /// <summary>Something about calls.</summary>
    Call,

    /// <summary>Something about puts.</summary>
    Put,

    /// <summary>The zero-gamma level.</summary>
    Flip,

    /// <summary>Needs attention.</summary>
    Warn,
}
