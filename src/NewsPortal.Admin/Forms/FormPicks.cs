using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Media.Assets;
using NewsPortal.Publishing;

namespace NewsPortal.Admin.Forms;

/// <summary>Finds what people mean by the names they type to add something: an item by its headline or id, a term, a file.</summary>
internal static class FormPicks
{
    /// <returns>By list and words, the id or path; what was not found is left out.</returns>
    public static async Task<IReadOnlyDictionary<(string Name, string Text), string>> FindAsync(
        PortalDb db, Sight sight, DefinitionSet definitions, string siteKey, IFormCollection form, CancellationToken ct)
    {
        var found = new Dictionary<(string, string), string>();
        var wanted = PostedForm.Wanted(form).Distinct().ToList();
        if (wanted.Count == 0)
        {
            return found;
        }

        var targets = await LinkTargets.ReadAsync(db, sight, definitions, siteKey, ct);
        foreach (var (name, text) in wanted)
        {
            var id = name.EndsWith(".TermContentItemIds", StringComparison.Ordinal) ? await TermAsync(db, siteKey, text, ct)
                : name.EndsWith(".Paths", StringComparison.Ordinal) ? await FileAsync(db, siteKey, text, ct)
                : await targets.FindAsync(text, ct);
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
}
