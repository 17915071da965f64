namespace Strikelight.Providers.Recorded.OptionsDesk;

/// <summary>Fields of a contract that we keep; numbers first, the rest is skipped.</summary>
internal enum OptionsDeskField : byte
{
    Strike,
    Bid,
    Ask,
    Last,
    Volume,
    OpenInterest,
    Volatility,
    Delta,
    Gamma,
    Symbol,
    Expiration,
    Side,
    GreeksMissingReason,
    Unknown,
}
