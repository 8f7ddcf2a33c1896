using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Admin.Items;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Media.Assets;

namespace NewsPortal.Admin.Forms;

/// <summary>Finds what people mean by the names they type to add something: an item by its headline or id, a term, a file.</summary>
internal static class FormPicks
{
    /// <returns>By list and words, the id or path; what was not found is left out.</returns>
    public static async Task<IReadOnlyDictionary<(string Name, string Text), string>> FindAsync(
        PortalDb db, Sight sight, DefinitionSet definitions, string siteKey, IFormCollection form, CancellationToken ct)
    {
        var shared = definitions.Types.Where(t => t.Settings.IsShared).Select(t => t.Name).ToHashSet();
        var found = new Dictionary<(string, string), string>();
        foreach (var (name, text) in PostedForm.Wanted(form).Distinct())
        {
            var id = name.EndsWith(".TermContentItemIds", StringComparison.Ordinal) ? await TermAsync(db, siteKey, text, ct)
                : name.EndsWith(".Paths", StringComparison.Ordinal) ? await FileAsync(db, siteKey, text, ct)
                : await ItemAsync(db, sight, siteKey, shared, text, ct);
            if (id is not null)
            {
                found[(name, text)] = id;
            }
        }

        return found;
    }

    private static Task<string?> TermAsync(PortalDb db, string siteKey, string text, CancellationToken ct) =>
        db.Set<Term>().AsNoTracking().Where(t => t.SiteKey == siteKey && (t.Name == text || t.Id == text))
            .OrderBy(t => t.Position).Select(t => t.Id).FirstOrDefaultAsync(ct);

    private static Task<string?> FileAsync(PortalDb db, string siteKey, string text, CancellationToken ct) =>
        db.Set<Asset>().AsNoTracking().Where(a => a.SiteKey == siteKey && a.Path == text).Select(a => a.Path).FirstOrDefaultAsync(ct);

    private static Task<string?> ItemAsync(PortalDb db, Sight sight, string siteKey, HashSet<string> shared, string text, CancellationToken ct) =>
        sight.Linkable(db)
            .Where(i => (i.SiteKey == siteKey || shared.Contains(i.ContentType))
                && (i.Title == text || i.Id == text || (i.DraftTitle == text && sight.Drafts(db).Any(d => d.Id == i.Id))))
            .OrderByDescending(i => i.ChangedAt).Select(i => i.Id).FirstOrDefaultAsync(ct);
}
