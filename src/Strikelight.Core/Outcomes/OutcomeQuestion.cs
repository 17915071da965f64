namespace Strikelight.Core.Outcomes;

/// <summary>What is counted of many levels.</summary>
public enum OutcomeQuestion
{
    /// <summary>Did price come to the level?</summary>
    Touched,

    /// <summary>Did price go beyond it by more than the threshold?</summary>
    Exceeded,

    /// <summary>Was the last price beyond it?</summary>
    ClosedBeyond,

    /// <summary>Of the touched ones: did price go beyond by more than the threshold?</summary>
    ExceededOnceTouched,

    /// <summary>Of the touched ones: was the last price beyond?</summary>
    ClosedBeyondOnceTouched,

    /// <summary>Of the touched ones: did price neither exceed it nor close beyond it?</summary>
    HeldOnceTouched,
}
