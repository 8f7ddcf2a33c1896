using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Data.Audit;
using NewsPortal.People.Rights;
using NewsPortal.Publishing.Moving;

namespace NewsPortal.Publishing.Structure;

/// <summary>Puts items into another section: what readers see of them and what is being written.</summary>
public sealed class Resections(PortalDb db, ISiteFacts sites, TimeProvider clock)
{
    private const int Most = 100;

    /// <summary>Makes a section the main one of each item; further sections stay. Items that stand in it already stay as they are.</summary>
    /// <param name="itemIds">At most a hundred; what comes after is left as it is.</param>
    /// <returns>The items that were left as they are, each with the reason.</returns>
    public async Task<IReadOnlyDictionary<string, Problem>> PutAsync(
        string siteKey, IReadOnlyList<string> itemIds, string sectionId, Worker worker, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(itemIds);
        await using var work = await ContentWork.BeginAsync(db, ct);
        var refused = new Dictionary<string, Problem>();
        var set = await ContentDefinitions.ReadAsync(db, siteKey, ct);
        var above = (await TermTree.ReadAsync(db, siteKey, ct)).WithAncestors(sectionId).ToList();
        var term = await db.Set<Term>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == sectionId && t.SiteKey == siteKey, ct);
        var closed = SiteRules.WhyNothingNew(await SiteRules.FindAsync(db, siteKey, ct));
        var places = new Dictionary<string, List<string>>();
        foreach (var id in itemIds.Distinct().Take(Most))
        {
            var desk = await DeskItem.ReadAsync(db, id, ct);
            var place = desk is null ? null : set.Type(desk.Item.ContentType)?.Settings.Columns.GetValueOrDefault("Section");
            var why = desk is null || desk.Site.Key != siteKey ? new Problem("There is no such item.")
                : term is null ? new Problem("Choose a section of this site.")
                : place is null ? new Problem("Items of this type stand in no section.")
                : closed ?? WhyNot(desk, worker, above);
            if (why is not null)
            {
                refused[id] = why;
                continue;
            }

            places.TryAdd(place!, []);
            places[place!].Add(id);
            db.Audit.Add(new AuditEvent("item.reclassified", "item", id, siteKey, After: AuditJson.Of(("section", sectionId), ("name", term!.Name))));
        }

        foreach (var (place, ids) in places)
        {
            await new ItemRewrite(db, sites, clock).RunAsync(ids, d => Put(d, place, term!), worker, ct);
        }

        await db.SaveChangesAsync(ct);
        await work.CommitAsync(ct);
        return refused;
    }

    // A change that readers see at once, or that nobody approves any more, is for those who publish.
    private static Problem? WhyNot(DeskItem desk, Worker worker, IReadOnlyList<string> above)
    {
        var needsPublisher = desk.IsPublic || desk.State is ItemState.ForApproval or ItemState.Approved or ItemState.Scheduled;
        return !MoveRules.MayEdit(desk, worker) ? new Problem("Your role does not include this.")
            : !MoveRules.MayWriteIn(desk.Site.Key, desk, worker, above) ? new Problem("Choose a section in which you write.")
            : needsPublisher && !(worker.Access.May(Permission.PublishContent, desk.Site.Key, above)
                && worker.Access.May(Permission.PublishContent, desk.Site.Key, desk.IsPublic ? desk.PublicSectionIds : desk.SectionIds))
                ? new Problem("What is public or approved is moved by whoever may publish it.")
            : null;
    }

    private static bool Put(JsonObject document, string place, Term term)
    {
        var (part, field) = (place.Split('.')[0], place.Split('.')[^1]);
        var value = Member(Member(document, part), field);
        var ids = ContentJson.Texts(value["TermContentItemIds"]).ToList();
        if (ids.FirstOrDefault() == term.Id)
        {
            return false;
        }

        value["TaxonomyContentItemId"] = term.TaxonomyId;
        value["TermContentItemIds"] = new JsonArray([term.Id, .. ids.Skip(1).Where(i => i != term.Id)]);
        return true;
    }

    private static JsonObject Member(JsonObject holder, string name)
    {
        if (holder[name] is JsonObject member)
        {
            return member;
        }

        var made = new JsonObject();
        holder[name] = made;
        return made;
    }
}
