namespace Strikelight.Providers.Simulated;

/// <summary>Open contracts for each unit of an expiry's weight, by side.</summary>
/// <param name="Calls">Of calls.</param>
/// <param name="Puts">Of puts.</param>
internal sealed record InterestScale(double Calls, double Puts)
{
    /// <summary>
    /// The scale with which the chain of the reference day has as much open as is usual for the symbol, and as many
    /// puts of it: how much of a hill the strikes of a grid cover differs by symbol and side.
    /// </summary>
    public static InterestScale Of(SymbolModel model)
    {
        int session = SessionAxis.Reference;
        double anchor = model.Close(session - 1);
        double calls = 0;
        double puts = 0;
        foreach (ListedSeries series in Listing.On(model, session))
        {
            InterestCurve curve = new(model, series, session, new(1, 1));
            foreach (double strike in StrikeGrid.Build(model.Row, series, session, anchor))
            {
                calls += curve.Usual(ContractPlace.Of(model, series, strike, isPut: false));
                puts += curve.Usual(ContractPlace.Of(model, series, strike, isPut: true));
            }
        }
        ChainProfile profile = model.Row.Profile;
        double open = model.Popularity * profile.OpenInterest;
        return new(open * (1 - profile.PutInterest) / calls, open * profile.PutInterest / puts);
    }
}
