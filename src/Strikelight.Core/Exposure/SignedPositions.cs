using Strikelight.Core.Contracts;

namespace Strikelight.Core.Exposure;

/// <summary>Signed dealer positions of a chain: the one place where the sign of an exposure is chosen.</summary>
/// <remarks>Conventions and their meaning: docs/math/sign-conventions.md.</remarks>
public sealed class SignedPositions
{
    private readonly double[] _contracts;

    private SignedPositions(SignConvention convention, double[] contracts, string? refusal)
    {
        Convention = convention;
        _contracts = contracts;
        Refusal = refusal;
    }

    /// <summary>The convention behind the signs.</summary>
    public SignConvention Convention { get; }

    /// <summary>Why there are no positions; null where there are.</summary>
    public string? Refusal { get; }

    /// <summary>Contracts, positive where dealers are long; NaN where not known; length of the chain.</summary>
    public ReadOnlySpan<double> Contracts => _contracts;

    /// <summary>Positions by a convention that needs open interest only.</summary>
    /// <remarks>Flow-inferred positions cannot be had from open interest: refused, every position NaN.</remarks>
    public static SignedPositions From(ChainSnapshot chain, SignConvention convention)
    {
        ArgumentNullException.ThrowIfNull(chain);
        double[] contracts = new double[chain.Count];
        if (convention == SignConvention.FlowInferred)
        {
            Array.Fill(contracts, double.NaN);
            return new(
                convention,
                contracts,
                "Flow-inferred positions need recorded trades or increments; none are known."
            );
        }
        double call = convention == SignConvention.ShortAll ? -1 : 1;
        double put = convention == SignConvention.Gross ? 1 : -1;
        ReadOnlySpan<int> openInterest = chain.OpenInterest;
        ReadOnlySpan<OptionSide> side = chain.Side;
        for (int i = 0; i < contracts.Length; i++)
        {
            double sign = side[i] == OptionSide.Call ? call : put;
            contracts[i] = openInterest[i] == ChainSnapshot.MissingCount ? double.NaN : sign * openInterest[i];
        }
        return new(convention, contracts, null);
    }

    /// <summary>Positions from a book: inferred from flow, or known as in the simulated market.</summary>
    /// <param name="chain">The chain.</param>
    /// <param name="dealerContracts">Contracts held by dealers, NaN where not known; one a contract; copied.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static SignedPositions FromBook(ChainSnapshot chain, ReadOnlySpan<double> dealerContracts)
    {
        ArgumentNullException.ThrowIfNull(chain);
        Guard.SameLength(chain.Count, dealerContracts.Length);
        return new(SignConvention.FlowInferred, dealerContracts.ToArray(), null);
    }
}
