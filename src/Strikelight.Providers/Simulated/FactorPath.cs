using System.Runtime.InteropServices;

namespace Strikelight.Providers.Simulated;

/// <summary>One random path over all sessions, in units of the standard deviation of a session.</summary>
/// <remarks>
/// Closes far apart are drawn first and the gaps filled by halving (a Brownian bridge), down to sixteen thousand steps
/// within a session, so any instant costs the same few draws. The far closes do not add up: they scatter round zero,
/// and the first is zero on the reference day. A path thus stays near its table price for decades, while every day's
/// move has its full size.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct FactorPath
{
    private const int SessionBits = 14;
    private const int BlockBits = 6;
    private const int BlockSessions = 1 << BlockBits;
    private const int SlowBits = 5;
    private const double InSession = 1 - SessionShape.OvernightVariance;
    private static readonly double OpenSpread = Math.Sqrt(SessionShape.OvernightVariance * InSession);
    private static readonly double[] DaySpread = HalfRoots(1, 1);
    private static readonly double[] StepSpread = HalfRoots(InSession, -1);

    private readonly ulong _far;
    private readonly ulong _open;
    private readonly ulong _step;
    private readonly ulong _shock;
    private readonly int _epochBits;
    private readonly double _nodeSpread;

    /// <summary>A path of its own stream.</summary>
    /// <param name="key">Stream of the path.</param>
    /// <param name="epochBits">Sessions between far closes, as a power of two.</param>
    /// <param name="nodeSpread">Standard deviation of the far closes.</param>
    public FactorPath(ulong key, int epochBits, double nodeSpread)
    {
        _far = Noise.Hash(key, 1);
        _open = Noise.Hash(key, 2);
        _step = Noise.Hash(key, 3);
        _shock = Noise.Hash(key, 4);
        _epochBits = epochBits;
        _nodeSpread = nodeSpread;
    }

    /// <summary>Standard deviation of the gap that comes once in 64 sessions, over night; 0 for none.</summary>
    public double GapSpread { get; init; }

    /// <summary>Standard deviation of the sudden move that comes in one session of 20; 0 for none.</summary>
    public double JumpSpread { get; init; }

    /// <summary>The path at a share of a session's variance.</summary>
    public double At(int session, double variance)
    {
        if (variance >= 1)
        {
            return Close(session);
        }
        (double value, double end) = Ends(session);
        double position = variance * (1 << SessionBits);
        long node = 1;
        double width = 1 << SessionBits;
        for (int level = 0; level < SessionBits; level++)
        {
            width *= 0.5;
            double middle = Middle(session, level, node, value, end);
            bool second = position >= width;
            value = second ? middle : value;
            end = second ? end : middle;
            position -= second ? width : 0;
            node = 2 * node + (second ? 1 : 0);
        }
        return value + (end - value) * position + Jump(session, variance) + Gap(session);
    }

    /// <summary>The path at the close of a session: what <see cref="At"/> gives at 1.</summary>
    public double Close(int session) => SmoothClose(session) + Gap(session);

    /// <summary>Adds the path, times a load, at evenly spaced shares of a session's variance.</summary>
    /// <param name="session">Which session.</param>
    /// <param name="load">Factor on every value.</param>
    /// <param name="sums">Power of two plus one long; receives the sum.</param>
    /// <param name="scratch">As long; overwritten.</param>
    public void AddLattice(int session, double load, Span<double> sums, Span<double> scratch)
    {
        int cells = sums.Length - 1;
        (scratch[0], scratch[cells]) = Ends(session);
        long firstNode = 1;
        int level = 0;
        for (int width = cells; width > 1; width /= 2)
        {
            for (int start = 0; start < cells; start += width)
            {
                scratch[start + width / 2] = Middle(
                    session,
                    level,
                    firstNode + start / width,
                    scratch[start],
                    scratch[start + width]
                );
            }
            firstNode *= 2;
            level++;
        }
        double gap = Gap(session);
        for (int i = 0; i <= cells; i++)
        {
            sums[i] += load * (scratch[i] + Jump(session, (double)i / cells) + gap);
        }
    }

    /// <summary>The straight course between closes 32 sessions apart: what the path returns to.</summary>
    public double Slow(int session, double variance)
    {
        int ahead = session - SessionAxis.Reference - 1;
        int from = SessionAxis.Reference + ((ahead >> SlowBits) << SlowBits);
        double done = SessionShape.OvernightVariance + InSession * variance;
        double share = (session - 1 - from + done) / (1 << SlowBits);
        double start = SmoothClose(from);
        return start + share * (SmoothClose(from + (1 << SlowBits)) - start);
    }

    /// <summary>How many of this path's gaps open a session from the first to the last one given.</summary>
    public int CountGaps(int first, int last)
    {
        if (GapSpread <= 0 || last < first)
        {
            return 0;
        }
        int count = 0;
        for (int block = BlockOf(first); block <= BlockOf(last); block++)
        {
            int session = SessionAxis.Reference + (block << BlockBits) + GapPlace(block);
            count += session >= first && session <= last ? 1 : 0;
        }
        return count;
    }

    private (double Open, double Close) Ends(int session)
    {
        double before = SmoothClose(session - 1);
        double close = SmoothClose(session);
        double noise = OpenSpread * Noise.Normal(Noise.Hash(_open, session));
        return (before + SessionShape.OvernightVariance * (close - before) + noise, close);
    }

    private double Middle(int session, int level, long node, double start, double end) =>
        0.5 * (start + end) + StepSpread[level] * Noise.Normal(Noise.Hash(_step, session, node));

    private double SmoothClose(int session)
    {
        int ahead = session - SessionAxis.Reference;
        int epoch = ahead >> _epochBits;
        int place = ahead - (epoch << _epochBits);
        double start = Node(epoch);
        double end = Node(epoch + 1);
        int from = 0;
        for (int bits = _epochBits; from != place; )
        {
            bits--;
            int middle = from + (1 << bits);
            double noise = DaySpread[bits + 1] * Noise.Normal(Noise.Hash(_far, epoch, middle));
            double value = 0.5 * (start + end) + noise;
            bool second = place >= middle;
            start = second ? value : start;
            end = second ? end : value;
            from = second ? middle : from;
        }
        return start;
    }

    private double Node(int epoch) => epoch == 0 ? 0 : _nodeSpread * Noise.Normal(Noise.Hash(_far, epoch, 0));

    /// <summary>A gap and its slow return: nothing is left of it when its 64 sessions are over.</summary>
    private double Gap(int session)
    {
        if (GapSpread <= 0)
        {
            return 0;
        }
        int block = BlockOf(session);
        int place = PlaceOf(session);
        double size = GapSpread * Noise.Normal(Noise.Hash(_shock, block, 1));
        return size * ((place >= GapPlace(block) ? 1 : 0) - (place + 1) / (double)BlockSessions);
    }

    private double Jump(int session, double variance)
    {
        const double share = 1 / 20.0;
        if (JumpSpread <= 0 || Noise.Unit(Noise.Hash(_shock, session, 2)) >= share)
        {
            return 0;
        }
        double size = JumpSpread * Noise.Normal(Noise.Hash(_shock, session, 3));
        double moment = 0.1 + 0.8 * Noise.Unit(Noise.Hash(_shock, session, 4));
        return size * ((variance >= moment ? 1 : 0) - variance);
    }

    private int GapPlace(int block) => (int)(Noise.Hash(_shock, block, 0) % BlockSessions);

    private static int BlockOf(int session) => (session - SessionAxis.Reference) >> BlockBits;

    private static int PlaceOf(int session) => (session - SessionAxis.Reference) & (BlockSessions - 1);

    /// <summary>Half the root of a variance that doubles (or halves) from entry to entry: a bridge's middle.</summary>
    private static double[] HalfRoots(double variance, int direction)
    {
        double[] roots = new double[SessionBits + 1];
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = 0.5 * Math.Sqrt(variance);
            variance = direction > 0 ? variance * 2 : variance * 0.5;
        }
        return roots;
    }
}
