namespace Strikelight.Store.Chains;

/// <summary>
/// Guesses the next number of a lane from those before it; arithmetic wraps, so nothing is ever lost.
/// </summary>
internal interface IPredictor
{
    int Next { get; }

    void See(int number);
}
