using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Data;
using NewsPortal.Publishing.Entries;
using NewsPortal.Publishing.Moving;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing.Checks;

/// <summary>Looks through drafts with everything that the database knows around them.</summary>
public sealed class ItemChecks(PortalDb db, KnownEntries entries, IFileFacts files, FileLooks looks, DeadPages pages, ReadTexts read, TimeProvider clock)
{
    /// <summary>Looks through the words as they are, stored or not.</summary>
    /// <param name="document">A content item; it is not changed.</param>
    /// <returns>Empty for menus and taxonomies, which are no texts.</returns>
    public async Task<CheckedDraft> OfAsync(SiteSettings site, string itemId, string type, JsonObject document, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(document);
        var definitions = await ContentDefinitions.ReadAsync(db, site.Key, ct);
        if (definitions.Type(type) is not { StandsAlone: true, IsStructure: false } definition)
        {
            return CheckedDraft.Empty;
        }

        var copy = (JsonObject)document.DeepClone();
        var words = DraftWords.Read(copy, type, definitions, read);
        var item = new CheckedItem
        {
            Texts = words.Texts,
            Pictures = words.Pictures,
            Files = words.Files,
            Missing = LackingParts.Of(copy, definition, definitions),
            Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), site.Zone()).DateTime),
        };
        item = item with { Around = await new SurroundingReads(db, site, files, looks, pages, clock).AsOfAsync(item, itemId, type, await entries.ReadAsync(db, ct), ct) };
        var ignored = await db.Set<IgnoredFinding>().AsNoTracking().Where(f => f.ItemId == itemId).Select(f => f.Key).ToListAsync(ct);
        return new CheckedDraft(copy, words, item, Preflight.Run(item, site.Checks), ignored.ToHashSet());
    }

    /// <summary>Keeps advice from being shown again on an item, or lets it be shown again.</summary>
    /// <param name="draft">As <see cref="OfAsync"/> has just found it.</param>
    /// <param name="key">Of a finding, as <see cref="CheckedDraft.KeyOf"/> gave it; nothing is done for any other text.</param>
    public async Task IgnoreAsync(CheckedDraft draft, string itemId, string key, bool isIgnored, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(worker);
        var (listed, rows) = (isIgnored ? draft.Findings.Where(f => f.Severity == CheckSeverity.Advises) : draft.Ignored, db.Set<IgnoredFinding>().Where(f => f.ItemId == itemId && f.Key == key));
        if (!listed.Any(f => CheckedDraft.KeyOf(f) == key))
        {
            return;
        }

        if (!isIgnored)
        {
            await rows.ExecuteDeleteAsync(ct);
            return;
        }

        try
        {
            db.Add(new IgnoredFinding { ItemId = itemId, Key = key, ById = worker.PersonId, At = clock.GetUtcNow() });
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await rows.AnyAsync(ct))
            {
                throw;
            }

            // A colleague ignored the same at the same moment.
        }
    }

    /// <summary>Looks through an item's newest version.</summary>
    /// <returns>What keeps its words from readers, as problems of their fields; empty when nothing does.</returns>
    public async Task<IReadOnlyList<Problem>> WhyNotAsync(DeskItem desk, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var text = await db.Set<ContentVersion>().AsNoTracking().Where(v => v.Id == desk.Latest.Id).Select(v => v.Document).SingleAsync(ct);
        var findings = (await OfAsync(desk.Site, desk.Item.Id, desk.Item.ContentType, ContentJson.Parse(text), ct)).Findings.Where(f => f.Severity == CheckSeverity.Blocks).ToList();
        return
        [
            .. findings.Where(f => CheckKinds.Find(f.Code)!.IsPersonal).Take(1)
                .Select(f => new Problem("There is personal data in it that must not be published: open it to write, and see what the checks found.", f.Field)),
            .. findings.Where(f => !CheckKinds.Find(f.Code)!.IsPersonal).Take(1)
                .Select(f => new Problem("The checks found what has to be put right before it is published: open it to write, and see there.", f.Field)),
        ];
    }
}
