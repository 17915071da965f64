namespace Strikelight.Web.Budget;

/// <summary>Reads what the process takes.</summary>
public interface IMemoryGauge
{
    /// <summary>The present reading.</summary>
    MemoryReading Read();

    /// <summary>Collects garbage and gives free memory back to the system; blocks while it runs.</summary>
    void Collect();

    /// <summary>Gives native memory that is free back to the system, without collecting.</summary>
    void GiveBack();
}
