using System.Security.Cryptography;
using System.Text;

namespace Strikelight.Web.Shell;

/// <summary>The one inline script: applies the stored theme and colours before the first paint.</summary>
public static class BootScript
{
    /// <summary>Text of the script element. Keys and values are those of Client/shell/prefs.ts.</summary>
    public const string Source =
        "(function(d){try{"
        + "if(localStorage.getItem('sl-theme')==='light')d.theme='light';"
        + "if(localStorage.getItem('sl-palette')==='green-red')d.palette='green-red';"
        + "if(localStorage.getItem('sl-memory')==='on')d.memory='on';"
        + "}catch(e){}})(document.documentElement.dataset)";

    /// <summary>What script-src of the Content-Security-Policy must list to allow it, quotes included.</summary>
    public static string CspSource { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Source)))}'";
}
