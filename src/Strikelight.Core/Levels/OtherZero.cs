using Strikelight.Core.Exposure;

namespace Strikelight.Core.Levels;

/// <summary>A definition of zero gamma that is not the one in use.</summary>
internal sealed record OtherZero(SignConvention Sign, ExpiryScope Scope, ScopeBasis Slices, ZeroGammaBasis Basis);
