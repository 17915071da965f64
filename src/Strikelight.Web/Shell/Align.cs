namespace Strikelight.Web.Shell;

/// <summary>Alignment of a table column: numbers stand right, words left.</summary>
public enum Align
{
    /// <summary>Words.</summary>
    Left,

    /// <summary>Numbers.</summary>
    Right,

    /// <summary>Marks.</summary>
    Center,
}
