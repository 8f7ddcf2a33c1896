using Microsoft.EntityFrameworkCore;
using NewsPortal.Sites;

namespace NewsPortal.Web.Commands;

/// <summary>A site that a command names by its key.</summary>
internal static class KnownSite
{
    /// <exception cref="CommandException">There is none; the keys there are stand in the sentence.</exception>
    internal static async Task RequireAsync(IServiceProvider services, string key, CancellationToken ct)
    {
        if (await WhyNotAsync(services, key, ct) is { } why)
        {
            throw new CommandException(why + ".");
        }
    }

    /// <returns>Null when there is such a site; else a sentence without its full stop.</returns>
    internal static async Task<string?> WhyNotAsync(IServiceProvider services, string key, CancellationToken ct)
    {
        var keys = await services.InSessionAsync(db => db.Set<Site>().Select(s => s.Key).ToListAsync(ct));
        return keys.Contains(key) ? null
            : $"There is no site “{key}”; there {(keys.Count == 0 ? "is none" : "are: " + string.Join(", ", keys.Order(StringComparer.Ordinal)))}";
    }
}
