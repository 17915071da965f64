namespace Strikelight.Core.Contracts;

/// <summary>Which right the contract gives.</summary>
public enum OptionSide : byte
{
    /// <summary>Right to buy.</summary>
    Call,

    /// <summary>Right to sell.</summary>
    Put,
}
