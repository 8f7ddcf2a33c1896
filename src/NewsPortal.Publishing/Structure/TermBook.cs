using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Data.Leases;
using NewsPortal.Sites;

namespace NewsPortal.Publishing.Structure;

/// <summary>
/// Changes the sections and tags of a site: each change one transaction, with the lists of the items that stand in them.
/// An address that was left leads on to the new one.
/// </summary>
public sealed class TermBook(PortalDb db, Structures structures, TermCounts counts, ISiteFacts sites, TimeProvider clock)
{
    /// <returns>The taxonomy, to be changed and given back; null when the site has none for this type of terms.</returns>
    public async Task<(StructureText Stored, TaxonomyText Text)?> OpenAsync(string siteKey, string termType, CancellationToken ct) =>
        await structures.TaxonomyAsync(siteKey, termType, ct) is { } stored ? (stored, new TaxonomyText(stored.Document)) : null;

    /// <summary>Stores a taxonomy of which one term was added, changed or moved.</summary>
    /// <param name="termId">The term; when it stands under another parent, the lists of its items follow.</param>
    /// <param name="action"><c>term.added</c>, <c>term.changed</c>, <c>term.moved</c>.</param>
    /// <returns>Why it was not done; empty when it was.</returns>
    /// <exception cref="Drafting.DraftConflictException">Somebody has stored another version since.</exception>
    public async Task<IReadOnlyList<Problem>> SaveAsync(
        string siteKey, StructureText stored, string? versionId, string termId, string action, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(stored);
        await using var work = await ContentWork.BeginAsync(db, ct);
        var before = await db.Set<Term>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == termId, ct);
        var text = new TaxonomyText(stored.Document);
        var now = text.Find(termId);
        var wish = new StructureWish(siteKey, stored.ContentType, stored.ItemId, versionId, stored.Document, action)
        {
            Before = before is null ? null : Said(before.Name, before.Path, before.ParentId),
            After = now is null ? null : Said(now.Name, now.Path, now.ParentId),
        };
        var followers = before is not null && before.ParentId != now?.ParentId ? await counts.ItemsOfSiteAsync(siteKey, [.. text.WithBelow(termId)], ct) : [];
        if (followers.Count > ItemRewrite.Most)
        {
            return [TooMany("Form.Parent")];
        }

        if (await structures.SaveAsync(wish, worker, ct) is { Count: > 0 } problems)
        {
            return problems;
        }

        await FollowAsync(followers, ct);

        await work.CommitAsync(ct);
        return [];
    }

    /// <summary>Takes a term out. One that items stand in goes only with another that takes its place in all of them.</summary>
    /// <param name="successorId">Null when nothing is to take its place.</param>
    /// <returns>Why it was not done; empty when it was.</returns>
    /// <exception cref="Drafting.DraftConflictException">Somebody has stored another version since.</exception>
    public async Task<IReadOnlyList<Problem>> RemoveAsync(
        string siteKey, string termType, string? versionId, string termId, string? successorId, Worker worker, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        if (await OpenAsync(siteKey, termType, ct) is not { } taxonomy || taxonomy.Text.Find(termId) is not { } term)
        {
            return [new Problem("There is no such section or tag any more.")];
        }

        var successor = successorId is null ? null : taxonomy.Text.Find(successorId);
        var items = await counts.ItemsOfSiteAsync(siteKey, [termId], ct);
        var followers = await counts.ItemsOfSiteAsync(siteKey, [.. taxonomy.Text.WithBelow(termId).Where(t => t != termId)], ct);
        if (await WhyNotRemoveAsync(siteKey, term, successorId, successor, items.Count, followers.Count, ct) is { } problem)
        {
            return [problem];
        }

        if (successor is not null)
        {
            await new ItemRewrite(db, sites, clock).RunAsync(
                items, d => TermSwap.In(d, "TermContentItemIds", termId, successor.Id, successor.Name), worker, ct);
            await SwapBlocksAsync(siteKey, termId, successor.Id, ct);
        }

        taxonomy.Text.Remove(termId);
        var wish = new StructureWish(siteKey, taxonomy.Stored.ContentType, taxonomy.Stored.ItemId, versionId, taxonomy.Stored.Document, "term.removed")
        {
            Before = Said(term.Name, term.Path, term.ParentId),
            After = successor is null ? null : AuditJson.Of(("successor", successor.Id), ("name", successor.Name), ("items", items.Count)),
        };
        if (await structures.SaveAsync(wish, worker, ct) is { Count: > 0 } problems)
        {
            return problems;
        }

        if (successor is not null)
        {
            await LeadOnAsync(siteKey, term, successor.Id, ct);
        }

        await FollowAsync(followers, ct);
        await work.CommitAsync(ct);
        return [];
    }

    private async Task<Problem?> WhyNotRemoveAsync(
        string siteKey, TermText term, string? successorId, TermText? successor, int items, int below, CancellationToken ct) =>
        successorId is not null && (successor is null || successor.Id == term.Id) ? new Problem("Choose another one of this site to take its place.", "Successor")
        : items > 0 && successor is null ? new Problem("Items stand in it: choose what takes its place, then it can go.", "Successor")
        : Math.Max(items, below) > ItemRewrite.Most ? TooMany("Successor")
        : SiteRules.WhyNothingNew(await SiteRules.FindAsync(db, siteKey, ct));

    private static Problem TooMany(string field) =>
        new("More than 2,000 items stand in it and below it: ask the system administrator to move them.", field);

    // Lists of an item hold what its sections stand under, so they change when a section moves.
    private async Task FollowAsync(IReadOnlyList<string> items, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        await new Redraw(sites, clock).ItemsAsync(db, items, ct);
    }

    private async Task LeadOnAsync(string siteKey, TermText term, string successorId, CancellationToken ct)
    {
        var usual = Vietnamese.Slug.From(term.Name) is { Length: > 0 } slug ? $"{slug}-{Ids.Tail(term.Id)}" : Ids.Tail(term.Id);
        await db.Set<Route>().Where(r => r.SiteKey == siteKey && r.TargetId == term.Id)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.TargetId, successorId).SetProperty(x => x.IsCurrent, false), ct);
        if (!await db.Set<Route>().AnyAsync(r => r.SiteKey == siteKey && r.Path == usual, ct))
        {
            db.Add(new Route { SiteKey = siteKey, Path = usual, TargetId = successorId, Kind = RouteKind.Term, IsCurrent = false });
            await db.SaveChangesAsync(ct);
        }
    }

    // Blocks of the home page that list the term list its successor.
    private async Task SwapBlocksAsync(string siteKey, string from, string to, CancellationToken ct)
    {
        // Whoever changes settings has this turn; what the session read before it may be past.
        await Turn.TakeAsync(db, "settings", ct);
        var site = await db.Set<Site>().SingleAsync(s => s.Key == siteKey, ct);
        await db.Entry(site).ReloadAsync(ct);
        var settings = site.Read();
        if (settings.Home.Any(r => r.Blocks.Any(b => b.List == from)))
        {
            site.Write(settings with
            {
                Home = [.. settings.Home.Select(r => r with { Blocks = [.. r.Blocks.Select(b => b.List == from ? b with { List = to } : b)] })],
            });
            await db.SaveChangesAsync(ct);
        }
    }

    private static string Said(string name, string? path, string? parent) => AuditJson.Of(("name", name), ("path", path), ("parent", parent));
}
