using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsPortal.Portal.Requests;

/// <summary>Tells the log what a site's settings name and nobody has; once, however many pages are drawn without it.</summary>
internal sealed partial class OddSettings(ILogger<OddSettings> log)
{
    private readonly ConcurrentDictionary<(string Site, string What, string Name), bool> _told = new();

    /// <param name="what">A theme, a block of the home page.</param>
    public void Tell(string siteKey, string what, string name)
    {
        if (_told.TryAdd((siteKey, what, name), true))
        {
            LogUnknown(log, siteKey, what, name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The settings of site {Site} name a {What} that is not there: {Name}")]
    private static partial void LogUnknown(ILogger log, string site, string what, string name);
}
