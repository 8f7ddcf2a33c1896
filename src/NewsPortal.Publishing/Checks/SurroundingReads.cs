using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Entries;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Reads what a draft stands among.</summary>
internal sealed class SurroundingReads(PortalDb db, string siteKey, TimeProvider clock)
{
    // A headline comes back every year; what has it now is most likely a second copy.
    private static readonly TimeSpan NamesakesSince = TimeSpan.FromDays(300);

    public async Task<Surroundings> AsOfAsync(CheckedItem item, string itemId, string type, EntryBook book, CancellationToken ct) => new()
    {
        Names = book.Titles,
        Documents = Issued(item, book),
        DeadLinks = await DeadLinksAsync(item, ct),
        HasNamesake = item.Headline is { } headline && await HasNamesakeAsync(headline.Text, itemId, type, ct),
    };

    // Registers give the day; several offices may have given one number.
    private Dictionary<string, DateOnly> Issued(CheckedItem item, EntryBook book) => item.Texts.SelectMany(t => t.Documents).Select(d => d.Symbol).Distinct()
        .Select(symbol => (Symbol: symbol.ToString(), book.Document(symbol, siteKey)?.IssuedOn))
        .Where(d => d.IssuedOn is not null).DistinctBy(d => d.Symbol).ToDictionary(d => d.Symbol, d => d.IssuedOn!.Value);

    private async Task<IReadOnlySet<string>> DeadLinksAsync(CheckedItem item, CancellationToken ct)
    {
        var links = item.Texts.SelectMany(t => t.Body?.Links ?? []).Select(l => l.Address)
            .Select(address => (Address: address, Id: BodyLinks.Find($"<a href=\"{System.Net.WebUtility.HtmlEncode(address)}\">", siteKey).FirstOrDefault(l => l.Kind == "body").TargetId))
            .Where(l => l.Id is not null).Distinct().ToList();
        var ids = links.Select(l => l.Id).Distinct().ToList();
        var alive = ids.Count == 0 ? [] : await db.Set<ContentItem>().AsNoTracking()
            .Where(i => ids.Contains(i.Id) && i.PublishedVersionId != null).Select(i => i.Id).ToListAsync(ct);
        return links.Where(l => !alive.Contains(l.Id)).Select(l => l.Address).ToHashSet();
    }

    private async Task<bool> HasNamesakeAsync(string headline, string itemId, string type, CancellationToken ct)
    {
        if (headline.Trim().Length == 0)
        {
            return false;
        }

        // Moment and type are told apart here: asked for with them, SQLite would read every item of the type.
        var (slug, since) = (Slug.From(headline), clock.GetUtcNow() - NamesakesSince);
        var same = await db.Set<ContentItem>().AsNoTracking().Where(i => i.Slug == slug && i.SiteKey == siteKey)
            .Select(i => new { i.Id, i.ContentType, i.ChangedAt, i.State }).ToListAsync(ct);
        return same.Exists(i => i.Id != itemId && i.ContentType == type && i.ChangedAt > since && i.State != ItemState.Deleted);
    }
}
