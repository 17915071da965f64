using System.Globalization;

namespace Strikelight.Load.Client;

/// <summary>Reads the ids of content events: the start of the server, a zero, and a version for each topic.</summary>
public static class EventIds
{
    /// <summary>The newest version in an id.</summary>
    /// <exception cref="InvalidDataException">The id has none.</exception>
    public static long NewestVersion(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        long newest = -1;
        foreach (string part in id.Split('.').Skip(1))
        {
            newest = long.TryParse(part, CultureInfo.InvariantCulture, out long version)
                ? Math.Max(newest, version)
                : newest;
        }
        return newest >= 0 ? newest : throw new InvalidDataException($"The id {id} has no version.");
    }
}
