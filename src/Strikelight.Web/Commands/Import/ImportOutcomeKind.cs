namespace Strikelight.Web.Commands.Import;

/// <summary>Whether a file is in the history.</summary>
internal enum ImportOutcomeKind
{
    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>What it holds was there already and stays as it was.</summary>
    AlreadyThere,

    /// <summary>It cannot be read.</summary>
    LeftOut,
}
