namespace Strikelight.Web.Budget;

/// <summary>The ladder's steps: at which share of the budget a level begins, and when it is undone.</summary>
public static class PressureSteps
{
    /// <summary>How far below its beginning the share must fall before a level is undone.</summary>
    public const double Hysteresis = 0.05;

    private static readonly double[] Begins = [0, 0.70, 0.80, 0.88, 0.94];

    /// <summary>Share of the budget at which a level begins.</summary>
    public static double BeginOf(PressureLevel level) => Begins[(int)level];

    /// <summary>The level after a reading.</summary>
    /// <param name="now">Level so far.</param>
    /// <param name="share">Used bytes as a share of the budget.</param>
    public static PressureLevel Next(PressureLevel now, double share)
    {
        PressureLevel next = PressureLevel.None;
        foreach (PressureLevel level in Enum.GetValues<PressureLevel>())
        {
            double begin = level <= now ? BeginOf(level) - Hysteresis : BeginOf(level);
            next = share >= begin ? level : next;
        }
        return next;
    }
}
