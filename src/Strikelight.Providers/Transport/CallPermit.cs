using System.Runtime.InteropServices;

namespace Strikelight.Providers.Transport;

/// <summary>Whether a call may go out, and where not, when it may.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CallPermit(CallPermit.Answer Kind, TimeSpan Wait)
{
    internal enum Answer
    {
        BudgetUsed,
        SourceAsked,
        Granted,
    }
}
