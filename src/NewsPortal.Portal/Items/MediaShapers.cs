using NewsPortal.Content.Documents;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;

namespace NewsPortal.Portal.Items;

/// <summary>Makes the pages of documents, albums and videos.</summary>
internal sealed class MediaShapers(ItemReads reads, Addresses addresses, Moments moments, PortalRequest request)
{
    public async Task<DocumentShape> DocumentAsync(ItemContext document, ItemShape item, CancellationToken ct)
    {
        var facts = new List<FactShape>();
        Add(request.T["Number and symbol"], document.Text("Number"));
        Add(request.T["Form of document"], document.Text("Form"));
        AddDate(request.T["Issued"], document.Text("IssuedOn"));
        AddDate(request.T["Effective"], document.Text("EffectiveOn"));
        var issuer = document.Linked("Issuer").FirstOrDefault();
        if ((document.Text("IssuerName") ?? issuer?.Title) is { } name)
        {
            facts.Add(new FactShape(request.T["Issuer"], [new LinkShape(name, issuer is null ? null : addresses.Item(issuer))]));
        }

        Add(request.T["Signer"], string.Join(", ", new[] { document.Text("Signer"), document.Text("SignerPost") }.OfType<string>()));
        Add(request.T["Field"], document.Text("Field"));
        Add(request.T["Effect status"], document.Words("EffectStatus"));
        return new DocumentShape(item with { Facts = [] })
        {
            Number = document.Text("Number"),
            Facts = facts,
            Relations = await RelationsAsync(document, ct),
        };

        void Add(string label, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                facts.Add(new FactShape(label, value));
            }
        }

        void AddDate(string label, string? value)
        {
            if (Moments.Read(value, null, null) is { } date)
            {
                var when = moments.Partial(date);
                facts.Add(new FactShape(label, when.Text) { When = when });
            }
        }
    }

    public static AlbumShape Album(ItemContext album, ItemShape item) => new(
        item with { LeadFigure = null },
        [
            .. album.Bag("Pictures").SelectMany(p => album.Media(p.Entry, p.Type, "Picture").Select(m => m.File.Picture(m.Text ?? "") is { } picture
                ? Pictures.Figure(
                    picture, ItemContext.Text(p.Entry, p.Type, "Caption") ?? m.File.Caption, ItemContext.Text(p.Entry, p.Type, "Credit") ?? m.File.Credit)
                : null)).OfType<FigureShape>(),
        ]);

    public VideoShape Video(ItemContext video, ItemShape item, BodyWriter writer)
    {
        var youtube = ContentJson.At(video.Document, "Video", "Youtube");
        var external = ContentJson.Text(ContentJson.At(youtube, "RawAddress")) ?? ContentJson.Text(ContentJson.At(youtube, "EmbeddedAddress"));
        var captions = video.Media("Captions").Select(c => c.File).FirstOrDefault();
        return new VideoShape(
            item with { LeadFigure = null },
            item.LeadFigure,
            [.. video.Media("File").Where(f => f.File.ContentType.StartsWith("video/", StringComparison.Ordinal))
                .Select(f => (Addresses.File(f.File.SiteKey, f.File.Path, f.File.Sha256), f.File.ContentType))],
            addresses.Written(external) is { } url ? new LinkShape(request.T["Watch on YouTube"], url) { IsExternal = true } : null,
            captions is null ? null : Addresses.File(captions.SiteKey, captions.Path, captions.Sha256),
            video.Html("Video.Transcript", ContentJson.Text(ContentJson.At(video.Document, "Video", "Transcript", "Html"))) is { } html ? writer.Write(html) : null,
            video.Text("Duration"));
    }

    private async Task<List<FactShape>> RelationsAsync(ItemContext document, CancellationToken ct)
    {
        var facts = document.Bag("Relations")
            .Select(r => (Words: document.Words(r.Entry, r.Type, "Relation"), Row: document.Picked(r.Entry, r.Type, "Document").FirstOrDefault()))
            .Where(r => r.Words is not null && r.Row is not null)
            .GroupBy(r => r.Words!)
            .Select(g => new FactShape(g.Key, [.. g.Select(r => Link(r.Row!))])).ToList();
        var pointing = await reads.PointingAsync(document.Story.Id, "Relations.DocumentRelation.Document", 24, ct);
        if (pointing.Count > 0)
        {
            facts.Add(new FactShape(request.T["Referred to by"], [.. pointing.Select(Link)]));
        }

        return facts;
    }

    private LinkShape Link(StoryRow row) => new(row.Card("Number") is { } number ? $"{number}: {row.Title}" : row.Title, addresses.Item(row));
}
