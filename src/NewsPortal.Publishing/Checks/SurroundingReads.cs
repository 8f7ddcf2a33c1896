using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Publishing.Checks;

/// <summary>Reads what a draft stands among.</summary>
internal sealed class SurroundingReads(PortalDb db, string siteKey, DefinitionSet definitions, TimeProvider clock)
{
    private const int MostNames = 5_000;
    private const int MostCited = 50;

    // A headline comes back every year; what has it now is most likely a second copy.
    private static readonly TimeSpan NamesakesSince = TimeSpan.FromDays(300);

    // Types whose items carry a number and a day are the registers of documents.
    private readonly List<TypeDefinition> _documents =
        [.. definitions.Types.Where(t => t.Settings.Columns.ContainsKey("Number") && t.Settings.Columns.ContainsKey("Date"))];

    public async Task<Surroundings> AsOfAsync(CheckedItem item, string itemId, string type, CancellationToken ct) => new()
    {
        Names = await NamesAsync(ct),
        Documents = await DocumentsAsync(item, ct),
        DeadLinks = await DeadLinksAsync(item, ct),
        HasNamesake = item.Headline is { } headline && await HasNamesakeAsync(headline.Text, itemId, type, ct),
    };

    private async Task<IReadOnlyList<string>> NamesAsync(CancellationToken ct)
    {
        var types = definitions.Types.Where(t => t.Settings.IsShared && !_documents.Contains(t)).Select(t => t.Name).ToList();
        var names = await db.Set<ContentItem>().AsNoTracking()
            .Where(i => types.Contains(i.ContentType) && i.PublishedVersionId != null)
            .OrderBy(i => i.Id).Take(MostNames).Select(i => new { i.Title, i.ShortTitle }).ToListAsync(ct);
        return [.. names.SelectMany(n => new[] { n.Title, n.ShortTitle }).OfType<string>().Distinct()];
    }

    private async Task<IReadOnlyDictionary<string, DateOnly>> DocumentsAsync(CheckedItem item, CancellationToken ct)
    {
        var types = _documents.Select(t => t.Name).ToList();
        var issued = new Dictionary<string, DateOnly>();
        foreach (var symbol in types.Count == 0 ? [] : item.Texts.SelectMany(t => t.Documents).Select(d => d.Symbol.ToString()).Distinct().Take(MostCited))
        {
            var cards = await db.Set<ContentItem>().AsNoTracking()
                .Where(i => types.Contains(i.ContentType) && i.PublishedVersionId != null && i.Card != null && i.Card.Contains(symbol))
                .Select(i => i.Card!).ToListAsync(ct);
            foreach (var card in cards.Select(ContentJson.Parse).Where(c => ContentJson.Text(c["Number"])?.Trim() == symbol))
            {
                if (DateOnly.TryParse(ContentJson.Text(card["Date"])?.Split('T')[0], System.Globalization.CultureInfo.InvariantCulture, out var day))
                {
                    issued[symbol] = day;
                }
            }
        }

        return issued;
    }

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
