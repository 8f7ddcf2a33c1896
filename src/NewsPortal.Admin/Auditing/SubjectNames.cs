using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.Media.Consents;
using NewsPortal.People.Accounts;

namespace NewsPortal.Admin.Auditing;

/// <summary>What the subjects of a site's log are called today. The log itself names them by ids, which do not change.</summary>
public sealed class SubjectNames(PortalDb db)
{
    /// <summary>Titles of items, names of people, paths of the pictures that consents are for.</summary>
    /// <returns>By kind and id; a subject that is gone, of another site, or named by its id has none.</returns>
    public async Task<IReadOnlyDictionary<(string Kind, string Id), string>> OfAsync(string siteKey, IReadOnlyList<AuditEntry> entries, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var names = new Dictionary<(string, string), string>();
        if (IdsOf("item") is { Count: > 0 } items)
        {
            foreach (var item in await db.Set<ContentItem>().AsNoTracking().Where(i => i.SiteKey == siteKey && items.Contains(i.Id))
                .Select(i => new { i.Id, Title = i.DraftTitle ?? i.Title }).ToListAsync(ct))
            {
                names[("item", item.Id)] = item.Title;
            }
        }

        if (IdsOf("person") is { Count: > 0 } people)
        {
            foreach (var person in await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(ct))
            {
                names[("person", person.Id)] = person.Name;
            }
        }

        if (IdsOf("consent") is { Count: > 0 } consents)
        {
            foreach (var consent in await db.Set<Consent>().AsNoTracking().Where(c => c.SiteKey == siteKey && consents.Contains(c.Id))
                .Select(c => new { c.Id, c.Path }).ToListAsync(ct))
            {
                names[("consent", consent.Id)] = consent.Path;
            }
        }

        return names.Where(n => n.Value.Length > 0).ToDictionary();

        List<string> IdsOf(string kind) => [.. entries.Where(e => e.SubjectKind == kind).Select(e => e.SubjectId).Distinct()];
    }
}
