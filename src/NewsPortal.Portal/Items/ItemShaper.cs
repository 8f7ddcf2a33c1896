using NewsPortal.Content.Documents;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Items;

/// <summary>Makes what the pages of all kinds of items have in common.</summary>
internal sealed class ItemShaper(
    PortalRequest request, Addresses addresses, Moments moments, Stories stories, StoryReads lists, ProjectRows projects,
    RelatedItems related, Notes notes)
{
    private const int MostRead = 5;

    public async Task<ItemShape> ShapeAsync(ItemContext item, CancellationToken ct)
    {
        var story = item.Story;
        var writer = Writer(item);
        var unit = item.Linked("ProvidingUnit").FirstOrDefault();
        var origin = Origin(item, unit);
        return new ItemShape
        {
            Title = VietnameseText.Bind(story.Title),
            Address = request.BaseUrl + "/" + Addresses.PathOf(story),
            Lede = story.Summary is { } summary ? VietnameseText.Bind(summary) : null,
            Authors = Authors(item),
            Published = story.PublishedAt is { } at ? moments.Moment(at) : null,
            Updated = item.UpdatedAt is { } updated ? moments.Moment(updated) : null,
            Event = Moments.Read(story.Card("EventFrom"), story.Card("EventPrecision"), story.Card("EventSession")) is { } date
                ? moments.Partial(date) : null,
            Unit = unit is null ? null : Link(unit),
            LeadFigure = LeadFigure(item),
            BodyHtml = Body(item) is { } body ? writer.Write(body) : null,
            Notes = notes.Shape(item.Notes),
            Origin = origin,
            Files = [.. item.Media("Attachments").Concat(item.Media("Files")).Select(f => FileShapes.Shape(f.File, f.Text))],
            Tags = [.. item.Terms.Where(t => t.Kind.EndsWith(".Tags", StringComparison.Ordinal))
                .Select(t => new LinkShape(t.Name, addresses.Term(t)))],
            Projects = await projects.RowsAsync(item.Linked("Projects").Take(2), ct),
            Phones = Phones(item),
            Related = await stories.ShapeAsync(await related.FindAsync(item, ct), item.Definitions, ct),
            MostRead = await stories.ShapeAsync(await lists.MostReadAsync(MostRead, ct), item.Definitions, ct),
            QrUrl = addresses.Page($"qr/{story.Tail}.svg"),
        };
    }

    public BodyWriter Writer(ItemContext item) => new(
        addresses, item.Story.SiteKey, item.Files, item.Items.Where(i => i.Kind == "body").Select(i => i.Row).DistinctBy(r => r.Id).ToDictionary(r => r.Id));

    public LinkShape Link(StoryRow row) => new(row.ShortTitle ?? row.Title, addresses.Item(row));

    public static List<PhoneShape> Phones(ItemContext item) =>
    [
        .. item.Bag("Phones").Select(p => Drawing.Phones.Shape(
            ItemContext.Text(p.Entry, p.Type, "Label") ?? item.Words(p.Entry, p.Type, "Kind"), ItemContext.Text(p.Entry, p.Type, "Number"),
            ItemContext.Text(p.Entry, p.Type, "Extension"), ItemContext.Text(p.Entry, p.Type, "Hours"))).OfType<PhoneShape>(),
    ];

    private static string? Body(ItemContext item) =>
        item.Html("HtmlBodyPart", ContentJson.Text(ContentJson.At(item.Document, "HtmlBodyPart", "Html")))
        ?? item.Html("MarkdownBodyPart", ContentJson.Text(ContentJson.At(item.Document, "MarkdownBodyPart", "Markdown")));

    private static FigureShape? LeadFigure(ItemContext item)
    {
        if (item.Story.Picture is not { } picture)
        {
            return null;
        }

        // Where the item is silent, the library speaks.
        var file = item.Files.Values.FirstOrDefault(f => f.Sha256 == picture.Sha256);
        var told = picture.Alt.Length > 0 ? picture : file?.Picture("") ?? picture;
        return Pictures.Figure(told, Words("LeadCaption", file?.Caption), Words("LeadCredit", file?.Credit));

        string? Words(string field, string? otherwise) => (item.Text(field) ?? otherwise) is { } text ? VietnameseText.Bind(text) : null;
    }

    private List<LinkShape> Authors(ItemContext item)
    {
        var texts = Credits(item).Where(c => c.Work is null or "text" or "compilation").ToList();
        return [.. texts.Select(c => new LinkShape(c.Name, c.Url))];
    }

    private List<FactShape> Origin(ItemContext item, StoryRow? unit)
    {
        var facts = new List<FactShape>();
        var source = item.Linked("SourceOrganisation").FirstOrDefault();
        var original = ContentJson.Text(ContentJson.At(item.Document, item.Story.ContentType, "SourceAddress", "Url"));
        if (item.Text("SourceName") is { } name)
        {
            facts.Add(new FactShape(request.T["Source"], [new LinkShape(name, addresses.Written(original) ?? (source is null ? null : addresses.Item(source)))
            {
                IsExternal = Addresses.IsExternal(original),
            }]));
        }
        else if (source is not null)
        {
            facts.Add(new FactShape(request.T["Source"], [Link(source)]));
        }

        if (unit is not null)
        {
            facts.Add(new FactShape(request.T["Providing unit"], [Link(unit)]));
        }

        var credits = Credits(item).Select(c => new LinkShape(
            c.Words is null ? c.Name : $"{c.Words}: {c.Name}", c.Url)).ToList();
        if (credits.Count > 0)
        {
            facts.Add(new FactShape(request.T["Credits"], credits));
        }

        return facts;
    }

    private IEnumerable<(string Name, string? Url, string? Work, string? Words)> Credits(ItemContext item)
    {
        foreach (var (entry, type) in item.Bag("Credits"))
        {
            var person = item.Picked(entry, type, "Person").FirstOrDefault();
            if ((ItemContext.Text(entry, type, "NameAsPrinted") ?? person?.Title) is { } name)
            {
                yield return (name, person is null ? null : addresses.Item(person), ItemContext.Text(entry, type, "Work"), item.Words(entry, type, "Work"));
            }
        }
    }
}
