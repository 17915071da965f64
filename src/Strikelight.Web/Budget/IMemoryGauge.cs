namespace Strikelight.Web.Budget;

/// <summary>Reads what the process takes.</summary>
public interface IMemoryGauge
{
    /// <summary>The present reading.</summary>
    MemoryReading Read();

    /// <summary>Collects garbage and gives free memory back to the system; blocks while it runs.</summary>
    void Collect();

    /// <summary>Gives free memory back to the system; collects only where the heap holds much too much.</summary>
    void GiveBack();
}
