using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing;
using NewsPortal.Sites;
using NewsPortal.Vietnamese;

namespace NewsPortal.Admin.Forms;

/// <summary>What fields of a site's forms may point at: its own items that somebody sees, and public entries of shared registries.</summary>
internal sealed class LinkTargets
{
    private const int MostRecent = 300;

    private readonly PortalDb _db;
    private readonly Sight _sight;
    private readonly string _siteKey;
    private readonly IReadOnlyList<string> _shared;
    private readonly IReadOnlyList<string> _sites;

    private LinkTargets(PortalDb db, Sight sight, string siteKey, IReadOnlyList<string> shared, IReadOnlyList<string> sites) =>
        (_db, _sight, _siteKey, _shared, _sites) = (db, sight, siteKey, shared, sites);

    public static async Task<LinkTargets> ReadAsync(PortalDb db, Sight sight, DefinitionSet definitions, string siteKey, CancellationToken ct) => new(
        db, sight, siteKey, [.. definitions.Types.Where(t => t.Settings.IsShared).Select(t => t.Name)],
        await db.Set<Site>().AsNoTracking().Select(s => s.Key).ToListAsync(ct));

    /// <returns>Their headlines, those changed last first.</returns>
    /// <param name="types">Empty for all.</param>
    public async Task<IReadOnlyList<string>> NewestAsync(IReadOnlyList<string> types, int count, CancellationToken ct)
    {
        // A question for each type reads what the site has of it newest first, and a shared type whole, which is small; one
        // question for all would read and sort every item of the site.
        IQueryable<ContentItem>[] questions = types.Count > 0 ? [.. types.Select(Of)] : [_sight.Items(_db), .. _shared.Select(Of)];
        var found = new List<(string Title, DateTimeOffset ChangedAt)>();
        foreach (var question in questions)
        {
            found.AddRange((await question.OrderByDescending(i => i.ChangedAt).Take(count).Select(i => new { i.Title, i.ChangedAt }).ToListAsync(ct))
                .Select(i => (i.Title, i.ChangedAt)));
        }

        return [.. found.OrderByDescending(i => i.ChangedAt).Select(i => i.Title).Distinct().Take(count)];
    }

    /// <returns>
    /// The id of what somebody means by a headline, or by an id; null when there is nothing of it. An item is found by the
    /// address that its headline made, or among those changed last.
    /// </returns>
    public async Task<string?> FindAsync(string text, CancellationToken ct)
    {
        var slug = Slug.From(text);
        return await _sight.Linkable(_db).Where(i => i.Id == text && (i.SiteKey == _siteKey || _shared.Contains(i.ContentType))).Select(i => i.Id).FirstOrDefaultAsync(ct)
            ?? await Shared(_shared).Where(i => i.Title == text).OrderByDescending(i => i.SiteKey == _siteKey).ThenByDescending(i => i.ChangedAt)
                .Select(i => i.Id).FirstOrDefaultAsync(ct)
            ?? await _sight.Items(_db).Where(i => i.Slug == slug && i.Title == text).OrderByDescending(i => i.ChangedAt).Select(i => i.Id).FirstOrDefaultAsync(ct)
            ?? (await _sight.Items(_db).OrderByDescending(i => i.ChangedAt).Take(MostRecent).Select(i => new { i.Id, i.Title }).ToListAsync(ct)).Find(i => i.Title == text)?.Id
            ?? await _sight.Drafts(_db).Where(i => i.DraftTitle == text && i.State != ItemState.Published).OrderByDescending(i => i.ChangedAt)
                .Select(i => i.Id).FirstOrDefaultAsync(ct);
    }

    private IQueryable<ContentItem> Of(string type) =>
        _shared.Contains(type) ? Shared([type]) : _sight.Items(_db).Where(i => i.ContentType == type);

    // The sites are named for the databases: without them there is no index for a type.
    private IQueryable<ContentItem> Shared(IReadOnlyList<string> types) =>
        _sight.Linkable(_db).Where(i => _sites.Contains(i.SiteKey) && types.Contains(i.ContentType));
}
