using System.Text.Json.Nodes;
using NewsPortal.Content.Bodies;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Content.Terms;
using NewsPortal.Data;
using NewsPortal.Vietnamese;

namespace NewsPortal.Content.Writing;

/// <summary>
/// Makes the stored image of an item from its JSON: summary columns, safe HTML, links, lists, terms and paths. The only
/// place where that is decided, for editors, imports and the generator alike.
/// </summary>
/// <param name="sections">The terms of the site's sections, so that an item of a sub-section stands in the section too.</param>
public sealed class ItemImager(string siteKey, DefinitionSet definitions, TermTree sections, TimeProvider clock)
{
    private const int MaxTitleRunes = 2000;

    private readonly DocumentReader _reader = new(definitions);
    private readonly ItemLinking _links = new(siteKey, sections);

    /// <param name="item">A content item as Orchard Core writes it; ids and moments that are missing are filled in.</param>
    public ItemImage Image(JsonObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var now = clock.GetUtcNow();
        Envelope.FixIds(item, () => Ids.New(now));
        if (ContentJson.Text(item[Envelope.VersionId]) is not { Length: > 0 })
        {
            item[Envelope.VersionId] = Ids.New(now);
        }

        var type = ContentJson.Text(item[Envelope.Type])!;
        var isPublished = Envelope.Flag(item, Envelope.Published, missing: true);
        Envelope.SetFlag(item, Envelope.Published, isPublished);
        Envelope.SetFlag(item, Envelope.Latest, Envelope.Flag(item, Envelope.Latest, missing: true));
        FillMoments(item, isPublished, now);

        var definition = definitions.Type(type);
        var sources = _reader.HtmlSources(item, type).ToList();
        var drawn = DrawnHtml.From(sources);
        var fields = _reader.Fields(item, type).ToList();
        var links = _links.Of(item, fields, drawn.All(sources)).ToList();
        var face = Face(item, type, definition, fields);
        face.PublishedVersionId = isPublished ? face.LatestVersionId : null;
        face.State = isPublished ? ItemState.Published : PlanOf(item) is not null ? ItemState.Scheduled : ItemState.Writing;
        (face.DraftTitle, face.DraftSectionId) = isPublished ? (null, null) : (face.Title, face.SectionId);
        var hash = ContentJson.Hash(item);
        var version = Version(item, face, isPublished, hash, drawn);
        var terms = Terms(item, definition, face.Id).ToList();
        return new ItemImage(
            face, version, isPublished, ItemLinking.Rows(links, version), _links.Lists(definition, type, links),
            terms, Paths(face, terms), hash)
        {
            Notes = [.. PublicNote.Of(item, face.Id, siteKey)],
            Remarks = Remarks(item),
            Files = _links.Files(fields, drawn.All(sources)),
        };
    }

    /// <returns>The title as written, in one line of normal letters; null when the item has none of its own.</returns>
    public static string? OwnTitle(JsonObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Clean(ContentJson.Text(ContentJson.At(item, "TitlePart", "Title"))) ?? Clean(ContentJson.Text(item[Envelope.DisplayText]));
    }

    /// <returns>The section that the item's words name, null for none; and the field that names it, null when the type has none.</returns>
    public static (string? SectionId, string? Field) SectionOf(JsonObject item, string type, DefinitionSet definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var definition = definitions.Type(type);
        var columns = new SummaryColumns(item, definition, definitions, [.. new DocumentReader(definitions).Fields(item, type)]);
        return (columns.FirstId("Section"), definition?.Settings.Columns.GetValueOrDefault("Section"));
    }

    private static void FillMoments(JsonObject item, bool isPublished, DateTimeOffset now)
    {
        var created = Envelope.Moment(item, Envelope.CreatedUtc) ?? Envelope.Moment(item, Envelope.PublishedUtc) ?? now;
        Envelope.SetMoment(item, Envelope.CreatedUtc, created);
        Envelope.SetMoment(item, Envelope.ModifiedUtc, Envelope.Moment(item, Envelope.ModifiedUtc) ?? created);
        if (isPublished)
        {
            Envelope.SetMoment(item, Envelope.PublishedUtc, Envelope.Moment(item, Envelope.PublishedUtc) ?? created);
        }
    }

    private ContentItem Face(
        JsonObject item, string type, TypeDefinition? definition, List<(string Path, FieldDefinition Field, JsonObject Value)> fields)
    {
        var id = ContentJson.Text(item[Envelope.Id])!;
        var title = Title(item, definition, type);
        var columns = new SummaryColumns(item, definition, definitions, fields);
        var picture = columns.Picture();
        return new ContentItem
        {
            Id = id,
            SiteKey = siteKey,
            ContentType = type,
            Tail = Ids.Tail(id),
            Alias = ItemNames.AliasOf(item) is { } alias && KeyText.Fits(alias) ? alias : null,
            CreatedAt = Envelope.Moment(item, Envelope.CreatedUtc)!.Value,
            LatestVersionId = ContentJson.Text(item[Envelope.VersionId])!,
            Culture = Language(ContentJson.Text(ContentJson.At(item, "LocalizationPart", "Culture"))),
            Title = title,
            Slug = Slug.From(title),
            Path = ItemNames.UsablePathOf(item),
            ShortTitle = columns.Text("ShortTitle"),
            Summary = columns.Text("Summary"),
            PicturePath = picture.Path,
            PictureAlt = picture.Alt,
            SectionId = columns.FirstId("Section"),
            Byline = columns.Byline(),
            Card = columns.Card(),
            IsFeatured = columns.Flag("Featured"),
            SortKey = SortKey.For(title),
            PublishedAt = Envelope.Moment(item, Envelope.PublishedUtc),
            ChangedAt = Envelope.Moment(item, Envelope.ModifiedUtc)!.Value,
            ChangedBy = ContentJson.Text(item[Envelope.Author]) is { Length: > 0 } author && KeyText.Fits(author) ? author : null,
            OwnerId = ContentJson.Text(item[Envelope.Owner]) is { Length: > 0 } owner && KeyText.Fits(owner) ? owner : null,
        };
    }

    private static DateTimeOffset? PlanOf(JsonObject item) =>
        Envelope.Moment(item["PublishLaterPart"] as JsonObject ?? [], "ScheduledPublishUtc");

    // A region or script says nothing that a page can act on: en-US is en.
    private static string Language(string? culture) =>
        culture?.Split('-', '_')[0].ToLowerInvariant() is { Length: 2 or 3 } language && language.All(char.IsAsciiLetterLower)
            ? language : "vi";

    private static ContentVersion Version(
        JsonObject item, ContentItem face, bool isPublished, string hash, DrawnHtml drawn)
    {
        var publishAt = PlanOf(item);
        return new ContentVersion
        {
            Id = face.LatestVersionId,
            ItemId = face.Id,
            State = isPublished ? VersionState.Published : VersionState.Draft,
            Step = isPublished ? null : publishAt is null ? WorkflowStep.Writing : WorkflowStep.Scheduled,
            ModifiedAt = Envelope.Moment(item, Envelope.ModifiedUtc)!.Value,
            PublishedAt = isPublished ? face.PublishedAt : null,
            PublishAt = isPublished ? null : publishAt,
            ArchiveAt = Envelope.Moment(item["ArchiveLaterPart"] as JsonObject ?? [], "ScheduledArchiveUtc"),
            Document = item.ToJsonString(ContentJson.Compact),
            Drawn = drawn.ToJson(),
            Hash = isPublished ? hash : null,
        };
    }

    private static string Title(JsonObject item, TypeDefinition? definition, string type) =>
        OwnTitle(item) ?? Clean(definition?.DisplayName) ?? type;

    private static string? Clean(string? title) =>
        title is { Length: > 0 }
        && VietnameseText.Truncate(VietnameseText.Normalize(title), MaxTitleRunes).Trim() is { Length: > 0 } clean ? clean : null;

    private static List<string> Remarks(JsonObject item)
    {
        var remarks = new List<string>();
        Look(ItemNames.AliasOf(item), "alias");
        Look(ItemNames.PathOf(item), "path");
        return remarks;

        void Look(string? key, string what)
        {
            if (key is not null && !KeyText.Fits(key))
            {
                remarks.Add($"keeps its {what} in the document alone: it holds U+0000 or more than {KeyText.MaxBytes} bytes.");
            }
        }
    }

    private IEnumerable<Term> Terms(JsonObject item, TypeDefinition? definition, string taxonomyId)
    {
        var position = 0;
        foreach (var (term, id, parent) in definition?.Has("TaxonomyPart") == true ? ItemNames.TermsOf(item) : [])
        {
            var type = ContentJson.Text(term[Envelope.Type]) is { } named && KeyText.Fits(named) ? named : "";
            var name = Title(term, definitions.Type(type), type);
            yield return new Term
            {
                Id = id,
                SiteKey = siteKey,
                TaxonomyId = taxonomyId,
                ContentType = type,
                ParentId = parent,
                Name = name,
                Slug = Slug.From(name),
                Tail = Ids.Tail(id),
                Path = ItemNames.UsablePathOf(term),
                Summary = definitions.Part(type).IsInternal("Summary") ? null
                    : ContentJson.Text(ContentJson.At(term, type, "Summary", "Text")) is { } summary ? VietnameseText.Normalize(summary) : null,
                Position = position++,
            };
        }
    }

    private List<Route> Paths(ContentItem item, List<Term> terms) =>
    [
        .. item.Path is { } path ? [NewRoute(path, item.Id, RouteKind.Item)] : Array.Empty<Route>(),
        .. terms.Where(t => t.Path is not null).Select(t => NewRoute(t.Path!, t.Id, RouteKind.Term)),
    ];

    private Route NewRoute(string path, string target, RouteKind kind) =>
        new() { SiteKey = siteKey, Path = path, TargetId = target, Kind = kind, IsCurrent = true };
}
