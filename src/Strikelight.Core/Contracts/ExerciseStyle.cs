namespace Strikelight.Core.Contracts;

/// <summary>When the holder may exercise.</summary>
public enum ExerciseStyle : byte
{
    /// <summary>At expiry only.</summary>
    European,

    /// <summary>Any time until expiry.</summary>
    American,
}
