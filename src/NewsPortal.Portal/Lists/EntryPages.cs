using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Lists;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Items;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Lists;

/// <summary>Pages of organisations, places and authors: their facts beside the list of what concerns them.</summary>
internal sealed class EntryPages(
    PortalRequest request, Addresses addresses, Moments moments, ListPages lists, ItemReads reads, ItemShaper shaper,
    Notes notes)
{
    public async Task<IResult> ShowAsync(ItemContext entry, string? page, CancellationToken ct)
    {
        var heading = entry.Type!.Settings.Template == "Person" ? request.T.Format("News by {0}", entry.Story.Title) : entry.Story.Title;
        var body = entry.Html("HtmlBodyPart", ContentJson.Text(ContentJson.At(entry.Document, "HtmlBodyPart", "Html")));
        var shape = new ListShape(heading)
        {
            BodyHtml = body is null ? null : shaper.Writer(entry).Write(body),
            Facts = await FactsAsync(entry, ct),
            Phones = ItemShaper.Phones(entry),
            Notes = notes.Shape(entry.Notes),
        };
        var crumb = entry.Type.Settings is { ListPath: { } path, ListTitle: { } title } ? new LinkShape(title, addresses.Page(path)) : null;
        return await lists.StoriesAsync(shape, ListKey.Target(entry.Story.Id), page, null, crumb is null ? [] : [crumb], ct);
    }

    private async Task<List<FactShape>> FactsAsync(ItemContext entry, CancellationToken ct)
    {
        var facts = new List<FactShape>();
        Add(request.T["Short name"], entry.Text("ShortName"));
        Add(request.T["Level"], entry.Words("Kind"));
        Add(request.T["Code"], entry.Text("Code"));
        Add(request.T["Post"], entry.Text("Post"));
        AddLinks(request.T["Part of"], entry.Linked("Parent"));
        Add(request.T["Other spellings"], string.Join("; ", ItemContext.Texts(entry.Document, entry.Story.ContentType, "Spellings")));
        Add(request.T["Address"], entry.Text("Address"));
        if (entry.Text("Email") is { } email)
        {
            facts.Add(new FactShape(request.T["E-mail"], [new LinkShape(email, "mailto:" + email)]));
        }

        var website = ContentJson.Text(ContentJson.At(entry.Document, entry.Story.ContentType, "Website", "Url"));
        if (addresses.Written(website) is { } url)
        {
            facts.Add(new FactShape(request.T["Website"], [new LinkShape(url, url) { IsExternal = Addresses.IsExternal(url) }]));
        }

        AddDate(request.T["Valid from"], "ValidFrom");
        AddDate(request.T["Valid to"], "ValidTo");
        AddLinks(request.T["Now belongs to"], entry.Linked("Successors"));
        foreach (var (succession, type) in entry.Bag("Succession"))
        {
            AddLinks(entry.Words(succession, type, "Relation") ?? "", entry.Picked(succession, type, "Organisation"),
                Moments.Read(ItemContext.Text(succession, type, "On"), null, null) is { } on ? request.T.Format("from {0}", moments.Partial(on).Text) : ItemContext.Text(succession, type, "Note"));
        }

        AddLinks(request.T["Subordinate"], await reads.PointingAsync(entry.Story.Id, $"{entry.Story.ContentType}.Parent", 60, ct));
        return facts;

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                facts.Add(new FactShape(label, VietnameseText.Bind(value)));
            }
        }

        void AddDate(string label, string field)
        {
            if (Moments.Read(entry.Text(field), null, null) is { } date)
            {
                var when = moments.Partial(date);
                facts.Add(new FactShape(label, when.Text) { When = when });
            }
        }

        void AddLinks(string label, IEnumerable<StoryRow> rows, string? note = null)
        {
            var links = rows.Select(r => new LinkShape(r.Title, addresses.Item(r))).ToList();
            if (links.Count > 0)
            {
                facts.Add(new FactShape(label, links) { Note = note });
            }
        }
    }
}
