using Microsoft.EntityFrameworkCore;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Publishing;

/// <summary>
/// Makes drafts public and takes items from readers, each in one transaction with its lines of the change feed; in the
/// session's own when one is open. What the session has not saved yet does not count.
/// </summary>
public sealed class Publisher(PortalDb db, ISiteFacts sites, TimeProvider clock)
{
    /// <returns>Everything that keeps the item's draft from being published; empty when nothing does.</returns>
    public async Task<IReadOnlyList<Problem>> WhyNotPublishAsync(string itemId, CancellationToken ct) =>
        await Draft.FindAsync(db, itemId, ct) is { } draft
            ? await WhyNotAsync(draft, await SiteRules.FindAsync(db, draft.SiteKey, ct), ct)
            : [new Problem("The item has no draft.")];

    /// <summary>
    /// Makes the item's draft its one public version: what readers saw before is superseded, and lists, links, terms and
    /// paths follow. The words of the version never change from then on.
    /// </summary>
    /// <param name="now">
    /// UTC; the moment of publication that readers are told. An item that was public before keeps its first one.
    /// </param>
    /// <param name="note">
    /// What readers of an item that was public before are told of its change; null for a minor one, of which they hear nothing.
    /// </param>
    /// <exception cref="DbUpdateConcurrencyException">
    /// The version is not, or no longer, the item's draft: somebody has saved another or published this one.
    /// </exception>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotPublishAsync"/> would have said why not.</exception>
    public async Task PublishAsync(
        string itemId, string versionId, DateTimeOffset now, ChangeNote? note, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        var draft = await Draft.FindAsync(db, itemId, ct);
        if (draft is null || draft.VersionId != versionId)
        {
            throw new DbUpdateConcurrencyException($"Version {versionId} is not the draft of item {itemId}.");
        }

        var site = await SiteRules.FindAsync(db, draft.SiteKey, ct);
        if (await WhyNotAsync(draft, site, ct) is { Count: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join(" ", problems.Select(p => p.Sentence)));
        }

        var image = await draft.PublishedImageAsync(db, now, note, clock, ct);
        using (var writer = new ContentWriter(db, sites))
        {
            await writer.WriteAsync([image], ct);
        }

        await work.CommitAsync(ct);
    }

    /// <summary>
    /// Takes the item from readers: it leaves the lists of all sites, and its addresses answer that it is gone. A draft of
    /// it stays. Allowed whatever the state of the site.
    /// </summary>
    /// <returns>False when nothing of the item was public.</returns>
    public async Task<bool> WithdrawAsync(string itemId, CancellationToken ct)
    {
        await using var work = await ContentWork.BeginAsync(db, ct);
        using var writer = new ContentWriter(db, sites);
        var wasPublic = await writer.WithdrawAsync(itemId, ct);
        await work.CommitAsync(ct);
        return wasPublic;
    }

    private async Task<IReadOnlyList<Problem>> WhyNotAsync(Draft draft, SiteSettings? site, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var definitions = await ContentDefinitions.ReadAsync(db, draft.SiteKey, ct);
        var type = definitions.Type(draft.ContentType);

        // Menus and widgets may do without; a type that nothing is known of may not.
        if (ItemImager.OwnTitle(draft.Document) is null && type?.Has("TitlePart") != false)
        {
            problems.Add(new Problem("The title is missing.", "TitlePart.Title"));
        }

        problems.AddRange(new RequiredFields(definitions).Missing(draft.Document, draft.ContentType)
            .Select(f => new Problem("Fill this in before it is published.", f)));
        if (draft.ArchiveAt <= clock.GetUtcNow())
        {
            problems.Add(new Problem(
                "The moment at which it is to disappear has passed.", "ArchiveLaterPart.ScheduledArchiveUtc"));
        }

        var wish = Wish.Of(draft.Document, withTerms: type?.Has("TaxonomyPart") == true);
        problems.AddRange((await new Claims(db, sites, draft.SiteKey, definitions, [wish]).WhyNotAsync(ct)).Select(ProblemOf));
        if (SiteRules.WhyNothingNew(site) is { } closed)
        {
            problems.Add(closed);
        }

        return problems;
    }

    private static Problem ProblemOf(Refusal refused)
    {
        var field = refused.Kind == RouteKind.Item ? "" : $"TaxonomyPart.Terms[{refused.TargetId}]";
        return refused.Reason == RefusalReason.IsForeignTerm ? new Problem("The term belongs to another site.", field)
            : new Problem(SentenceOf(refused.Reason), field.Length > 0 ? $"{field}.AutoroutePart.Path" : "AutoroutePart.Path");
    }

    private static string SentenceOf(RefusalReason reason) => reason switch
    {
        RefusalReason.IsReserved => "The address begins with a word that the system keeps for itself.",
        RefusalReason.IsListOfType => "The address is that of a list.",
        RefusalReason.IsNewsOfItem => "The address ends like that of the news of an item.",
        RefusalReason.IsUnreachable => "No browser can reach the address.",
        RefusalReason.HasOwner => "Another item has this address.",
        _ => "The address is too long or holds U+0000.",
    };
}
