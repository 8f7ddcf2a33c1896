using NewsPortal.Content.Items;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;

namespace NewsPortal.Portal.Items;

/// <summary>Finds what stands at a path of a site: an item, a term, or the way to where it stands now.</summary>
internal sealed class ItemPages(ItemReads items, TermReads terms, SiteContent content, Addresses addresses)
{
    private const int TailLength = 8;

    public async Task<Found> FindAsync(string path, CancellationToken ct)
    {
        // A word that happens to end like an id is first of all what somebody has named it.
        if (!path.Contains('/', StringComparison.Ordinal) && await ByTailAsync(path, ct) is { } found
            && (found is not Found.Moved || await items.RouteAsync(path, ct) is not { IsCurrent: true }))
        {
            return found;
        }

        if (await items.RouteAsync(path, ct) is not { } route)
        {
            return new Found.Nothing();
        }

        if (route.Kind == RouteKind.Term)
        {
            return await terms.ByIdAsync(route.TargetId, ct) is not { } term ? new Found.Nothing()
                : route.IsCurrent ? new Found.Term(term)
                : new Found.Moved(addresses.Term(term));
        }

        return await items.ByIdAsync(route.TargetId, ct) is not { } item || !await IsShownAsync(item, ct) ? new Found.Nothing()
            : item.IsPublished && !route.IsCurrent ? new Found.Moved(addresses.Item(item.Story))
            : new Found.Item(item);
    }

    private async Task<Found?> ByTailAsync(string path, CancellationToken ct)
    {
        var tail = path.Length <= TailLength ? path : path[^TailLength..];
        if (path.Length > TailLength && path[^(TailLength + 1)] != '-')
        {
            return null;
        }

        var rows = await items.ByTailAsync(tail, ct);
        var shown = new List<ItemRow>();
        foreach (var row in rows)
        {
            if (await IsShownAsync(row, ct))
            {
                shown.Add(row);
            }
        }

        if ((shown.Find(r => Addresses.PathOf(r.Story) == path) ?? shown.FirstOrDefault()) is { } item)
        {
            return Addresses.PathOf(item.Story) == path || item.IsWithdrawn
                ? new Found.Item(item) : new Found.Moved(addresses.Item(item.Story));
        }

        // A link to an item that lives on another site and is not shown here leads to where it lives, once that has an
        // address.
        if (rows.Find(r => r.IsPublished) is { } elsewhere && addresses.AtHome(elsewhere.Story) is var home && home[0] != '/')
        {
            return new Found.Moved(home);
        }

        return await terms.ByTailAsync(tail, ct) is not { } term ? null
            : Addresses.PathOf(term.Slug, term.Tail, term.Path) == path ? new Found.Term(term)
            : new Found.Moved(addresses.Term(term));
    }

    // Shared entries are shown by every site; anything else where it lives and where it was accepted.
    private async ValueTask<bool> IsShownAsync(ItemRow item, CancellationToken ct) =>
        (item.IsPublished || item.IsWithdrawn)
        && (item.IsPlaced
            || (await content.DefinitionsAsync(item.Story.SiteKey, ct)).Type(item.Story.ContentType)?.Settings.IsShared == true);
}

/// <summary>What stands at a path.</summary>
internal abstract record Found
{
    internal sealed record Item(ItemRow Row) : Found;

    internal sealed record Term(TermRow Row) : Found;

    /// <param name="Url">Where it stands now.</param>
    internal sealed record Moved(string Url) : Found;

    internal sealed record Nothing : Found;
}
