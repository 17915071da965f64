namespace Strikelight.Web.Features.Walls.View;

/// <summary>Parameters of raw SVI: total variance a + b·(ρ·(k − m) + √((k − m)² + s²)) with k = ln(K/F).</summary>
/// <param name="A">Level.</param>
/// <param name="B">Mean steepness of the wings.</param>
/// <param name="Rho">Lean.</param>
/// <param name="M">Vertex.</param>
/// <param name="S">Width of the bend.</param>
public sealed record SviView(double A, double B, double Rho, double M, double S);
