using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Strikelight.Core.Surface;

/// <summary>Least squares in three unknowns, each between its own bounds, from the normal equations.</summary>
/// <remarks>
/// The active-set method: at the end no free unknown is beyond a bound and none at a bound would lower the sum by
/// leaving it, which for a convex sum of squares in a box is the one global minimum.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal ref struct BoxLeastSquares
{
    private const int RoundsMost = 12; // two or three are usual
    private const double Ridge = 1e-13; // of the diagonal: keeps a singular system solvable and moves no digit shown

    private readonly Matrix _gram;
    private readonly Triple _target;
    private readonly Triple _low;
    private readonly Triple _high;
    private Triple _state; // 0 free, −1 at the lower bound, 1 at the upper one

    /// <summary>The problem: minimise xᵀGx − 2·tᵀx with low ≤ x ≤ high.</summary>
    public BoxLeastSquares(in Matrix gram, in Triple target, in Triple low, in Triple high)
    {
        _gram = gram;
        for (int i = 0; i < 3; i++)
        {
            _gram[4 * i] *= 1 + Ridge;
        }
        _target = target;
        _low = low;
        _high = high;
        _state = default;
    }

    /// <summary>Whether the unknown ended between its bounds.</summary>
    public readonly bool IsFree(int unknown) => _state[unknown] == 0;

    /// <summary>The minimiser.</summary>
    public Triple Solve()
    {
        Triple x = default;
        for (int round = 0; round < RoundsMost; round++)
        {
            x = SolveFree();
            int worst = MostBeyond(x, out int side);
            if (worst >= 0)
            {
                _state[worst] = side;
                continue;
            }
            int release = MostEager(x);
            if (release < 0)
            {
                return x;
            }
            _state[release] = 0;
        }
        return Clamped(x);
    }

    /// <summary>The combination of the free unknowns that comes nearest to another right side; zero for the others.</summary>
    public readonly Triple Project(in Triple right) => Substitute(Factor(), right, default);

    /// <summary>Minimises over the free unknowns; the others stand at their bounds.</summary>
    private readonly Triple SolveFree()
    {
        Triple x = default;
        for (int i = 0; i < 3; i++)
        {
            x[i] =
                _state[i] < 0 ? _low[i]
                : _state[i] > 0 ? _high[i]
                : 0;
        }
        Triple right = _target;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                right[i] -= _state[j] == 0 ? 0 : _gram[3 * i + j] * x[j];
            }
        }
        return Substitute(Factor(), right, x);
    }

    /// <summary>Cholesky's factor of the free unknowns' part.</summary>
    private readonly Matrix Factor()
    {
        Matrix lower = default;
        for (int i = 0; i < 3; i++)
        {
            if (_state[i] != 0)
            {
                continue;
            }
            for (int j = 0; j <= i; j++)
            {
                double sum = _gram[3 * i + j];
                for (int n = 0; n < j; n++)
                {
                    sum -= lower[3 * i + n] * lower[3 * j + n];
                }
                bool held = _state[j] != 0;
                lower[3 * i + j] =
                    i == j ? Math.Sqrt(Math.Max(sum, Ridge * _gram[4 * i] + double.Epsilon))
                    : held ? 0
                    : sum / lower[4 * j];
            }
        }
        return lower;
    }

    private readonly Triple Substitute(in Matrix lower, Triple right, Triple x)
    {
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < i && _state[i] == 0; j++)
            {
                right[i] -= lower[3 * i + j] * right[j];
            }
            right[i] = _state[i] == 0 ? right[i] / lower[4 * i] : 0;
        }
        for (int i = 2; i >= 0; i--)
        {
            if (_state[i] != 0)
            {
                continue;
            }
            double sum = right[i];
            for (int j = i + 1; j < 3; j++)
            {
                sum -= _state[j] == 0 ? lower[3 * j + i] * x[j] : 0;
            }
            x[i] = sum / lower[4 * i];
        }
        return x;
    }

    private readonly int MostBeyond(in Triple x, out int side)
    {
        int worst = -1;
        double most = 0;
        side = 0;
        for (int i = 0; i < 3; i++)
        {
            double under = _low[i] - x[i];
            double over = x[i] - _high[i];
            double beyond = Math.Max(under, over) * Math.Sqrt(_gram[4 * i]);
            if (_state[i] == 0 && beyond > most)
            {
                (worst, most, side) = (i, beyond, under > over ? -1 : 1);
            }
        }
        return worst;
    }

    /// <summary>The bound unknown that would lower the sum most by moving inwards, −1 where none would.</summary>
    private readonly int MostEager(in Triple x)
    {
        int eager = -1;
        double most = 0;
        for (int i = 0; i < 3; i++)
        {
            if (_state[i] == 0)
            {
                continue;
            }
            double gradient = _gram[3 * i] * x[0] + _gram[3 * i + 1] * x[1] + _gram[3 * i + 2] * x[2] - _target[i];
            double rounding = 1e-12 * (Math.Abs(_target[i]) + _gram[4 * i] * Math.Abs(x[i]));
            double gain = _state[i] * gradient;
            if (gain > rounding && gain / Math.Sqrt(_gram[4 * i]) > most)
            {
                (eager, most) = (i, gain / Math.Sqrt(_gram[4 * i]));
            }
        }
        return eager;
    }

    private readonly Triple Clamped(Triple x)
    {
        for (int i = 0; i < 3; i++)
        {
            x[i] = Math.Clamp(x[i], _low[i], _high[i]);
        }
        return x;
    }

    /// <summary>Three numbers on the stack.</summary>
    [InlineArray(3)]
    internal struct Triple
    {
        private double _first;

        public Triple(double first, double second, double third)
        {
            this[0] = first;
            this[1] = second;
            this[2] = third;
        }
    }

    /// <summary>Three rows of three numbers on the stack.</summary>
    [InlineArray(9)]
    internal struct Matrix
    {
        private double _first;
    }
}
