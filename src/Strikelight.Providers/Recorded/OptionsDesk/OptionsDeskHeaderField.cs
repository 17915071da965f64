namespace Strikelight.Providers.Recorded.OptionsDesk;

/// <summary>Fields of the file itself that we keep.</summary>
internal enum OptionsDeskHeaderField : byte
{
    Unknown,
    Symbol,
    Updated,
    Price,
    Quotes,
}
