namespace Strikelight.Core.Exposure;

/// <summary>Which side of the open contracts the dealers are taken to hold.</summary>
public enum SignConvention
{
    /// <summary>Dealers long every open call and short every open put.</summary>
    Naive,

    /// <summary>Dealers short every open contract.</summary>
    ShortAll,

    /// <summary>No sign: how much is open, whoever holds it.</summary>
    Gross,

    /// <summary>Dealers hold what observed trades suggest they took over.</summary>
    FlowInferred,
}
