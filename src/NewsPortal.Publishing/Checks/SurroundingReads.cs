using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Entries;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Reads what a draft stands among.</summary>
internal sealed class SurroundingReads(PortalDb db, SiteSettings site, IFileFacts files, FileLooks looks, DeadPages pages, TimeProvider clock)
{
    // A headline comes back every year; what has it now is most likely a second copy.
    private static readonly TimeSpan NamesakesSince = TimeSpan.FromDays(300);

    public async Task<Surroundings> AsOfAsync(CheckedItem item, string itemId, string type, EntryBook book, CancellationToken ct)
    {
        var links = item.Texts.SelectMany(t => (t.Body?.Links ?? []).Where(l => l.Address.Length > 0).Select(l => (t.Field, l.Address, Paths: BodyFile.Paths(l.Address, site.Key)))).ToList();
        var linked = links.Where(l => l.Paths.Count > 0).ToList();
        var known = linked.Count + item.Files.Count == 0 ? new Dictionary<string, string>()
            : await files.KnownAsync(site.Key, [.. linked.SelectMany(l => l.Paths), .. item.Files.Select(f => f.Path)], ct);
        return new Surroundings
        {
            Names = book.Titles(site.Key),
            Documents = Issued(item, book),
            DeadLinks = new HashSet<string>(
            [
                .. await DeadItemsAsync(item, ct), .. linked.Where(l => !l.Paths.Any(known.ContainsKey)).Select(l => l.Address),
                .. await pages.AmongAsync(site, links.Where(l => l.Paths.Count == 0).Select(l => l.Address), ct),
            ]),
            FileFindings = await InFilesAsync([.. item.Files, .. linked.SelectMany(l => l.Paths.Where(known.ContainsKey).Take(1).Select(path => (l.Field, path)))], known, item.Today, ct),
            HasNamesake = item.Headline is { } headline && await HasNamesakeAsync(headline.Text, itemId, type, ct),
        };
    }

    private async Task<IReadOnlyList<(string, string, string, string)>> InFilesAsync(
        List<(string Field, string Path)> named, IReadOnlyDictionary<string, string> known, DateOnly today, CancellationToken ct)
    {
        var fieldOf = named.Where(f => known.ContainsKey(f.Path)).DistinctBy(f => f.Path).ToDictionary(f => f.Path, f => f.Field);
        var found = await looks.FindAsync(files, site.Key, known.Where(f => fieldOf.ContainsKey(f.Key)), today, ct);
        return [.. found.Select(f => (fieldOf[f.Path], f.Path, f.Code, f.Words))];
    }

    // Registers give the day; several offices may have given one number.
    private Dictionary<string, DateOnly> Issued(CheckedItem item, EntryBook book) => item.Texts.SelectMany(t => t.Documents).Select(d => d.Symbol).Distinct()
        .Select(symbol => (Symbol: symbol.ToString(), IssuedOn: book.IssuedOn(symbol, site.Key)))
        .Where(d => d.IssuedOn is not null).DistinctBy(d => d.Symbol).ToDictionary(d => d.Symbol, d => d.IssuedOn!.Value);

    private async Task<IEnumerable<string>> DeadItemsAsync(CheckedItem item, CancellationToken ct)
    {
        var links = item.Texts.SelectMany(t => t.Body?.Links ?? []).Select(l => l.Address)
            .Select(address => (Address: address, Id: BodyLinks.Find($"<a href=\"{System.Net.WebUtility.HtmlEncode(address)}\">", site.Key).FirstOrDefault(l => l.Kind == "body").TargetId))
            .Where(l => l.Id is not null).Distinct().ToList();
        var ids = links.Select(l => l.Id).Distinct().ToList();
        var alive = ids.Count == 0 ? [] : await db.Set<ContentItem>().AsNoTracking()
            .Where(i => ids.Contains(i.Id) && i.PublishedVersionId != null).Select(i => i.Id).ToListAsync(ct);
        return links.Where(l => !alive.Contains(l.Id)).Select(l => l.Address);
    }

    private async Task<bool> HasNamesakeAsync(string headline, string itemId, string type, CancellationToken ct)
    {
        if (headline.Trim().Length == 0)
        {
            return false;
        }

        // Moment and type are told apart here: asked for with them, SQLite would read every item of the type.
        var (slug, since) = (Slug.From(headline), clock.GetUtcNow() - NamesakesSince);
        var same = await db.Set<ContentItem>().AsNoTracking().Where(i => i.Slug == slug && i.SiteKey == site.Key)
            .Select(i => new { i.Id, i.ContentType, i.ChangedAt, i.State }).ToListAsync(ct);
        return same.Exists(i => i.Id != itemId && i.ContentType == type && i.ChangedAt > since && i.State != ItemState.Deleted);
    }
}
