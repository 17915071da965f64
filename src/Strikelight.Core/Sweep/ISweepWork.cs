namespace Strikelight.Core.Sweep;

/// <summary>Work cut into blocks that do not depend on how many threads there are.</summary>
public interface ISweepWork
{
    /// <summary>Does one block. Blocks come in any order, several at a time, each once.</summary>
    /// <param name="block">Number of the block, from zero.</param>
    /// <param name="worker">Number of the worker, from zero: a place for scratch that no other uses meanwhile.</param>
    void Run(int block, int worker);
}
