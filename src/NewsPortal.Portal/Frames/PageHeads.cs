using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Items;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Sites;

namespace NewsPortal.Portal.Frames;

/// <summary>Makes what an item's page tells machines: title, canonical address, sharing, schema.org.</summary>
internal sealed class PageHeads(PortalRequest request, Addresses addresses, PageFrames frames, SiteDirectory sites)
{
    public async Task<HeadShape> ItemAsync(ItemContext item, TermRow? section, CancellationToken ct)
    {
        var story = item.Story;
        var home = await sites.FindAsync(story.SiteKey, ct) ?? request.Site;
        var canonical = await sites.BaseUrlAsync(home, ct) + "/" + Addresses.PathOf(story);
        var seo = item.Document["SeoMetaPart"] as JsonObject;
        var title = ContentJson.Text(seo?["PageTitle"]) is { Length: > 0 } own ? own : story.Title;
        var description = ContentJson.Text(seo?["MetaDescription"]) is { Length: > 0 } given ? given : story.Summary;
        var image = story.Picture is { } picture && Pictures.Share(picture) is { } share ? Origin(request.BaseUrl) + share : null;
        var path = BreadcrumbList(Crumbs(item, section), canonical, story.Title);
        var head = frames.Head(title, description);
        if (request.Draft is not null)
        {
            // Machines are told nothing of a draft.
            return head with { CanonicalUrl = null };
        }

        return head with
        {
            CanonicalUrl = ContentJson.Text(seo?["Canonical"]) is { Length: > 0 } elsewhere && Addresses.IsExternal(elsewhere) ? elsewhere : canonical,
            NoIndex = head.NoIndex || ContentJson.Text(seo?["MetaRobots"])?.Contains("noindex", StringComparison.OrdinalIgnoreCase) == true,
            OpenGraphType = "article",
            ImageUrl = image,
            JsonLd = JsonLd(item, home.Name, canonical, image, description) is { } data ? [data, path] : [path],
        };
    }

    public List<LinkShape> Crumbs(ItemContext item, TermRow? section)
    {
        var crumbs = new List<LinkShape> { new(request.T["Home"], addresses.Home) };
        if (section is not null)
        {
            crumbs.Add(new LinkShape(section.Name, addresses.Term(section)));
        }
        else if (item.Type?.Settings is { ListPath: { } path, ListTitle: { } title })
        {
            crumbs.Add(new LinkShape(title, addresses.Page(path)));
        }

        return crumbs;
    }

    /// <returns>Null for an item that schema.org has no word for.</returns>
    private static string? JsonLd(
        ItemContext item, string publisher, string canonical, string? image, string? description)
    {
        var story = item.Story;
        return item.Type?.Settings switch
        {
            { Template: "Meeting" } when item.Text("StartDate") is { } start => StructuredData.Write("Event", data =>
            {
                data.Text("name", story.Title);
                data.Text("startDate", start[..Math.Min(10, start.Length)]);
                data.Text("eventAttendanceMode", "https://schema.org/" + item.Text("Form") switch
                {
                    "online" => "OnlineEventAttendanceMode",
                    "hybrid" => "MixedEventAttendanceMode",
                    _ => "OfflineEventAttendanceMode",
                });
                data.Named("location", "Place", item.Text("Venue"));
                data.Named("organizer", "Organization", item.Linked("Hosts").FirstOrDefault()?.Title ?? publisher);
                data.Text("url", canonical);
            }),
            { IsNews: true } => StructuredData.Write("NewsArticle", data =>
            {
                data.Text("headline", story.Title);
                data.Text("description", description);
                data.Text("inLanguage", story.Culture);
                data.Moment("datePublished", story.PublishedAt);
                data.Moment("dateModified", item.UpdatedAt ?? story.PublishedAt);
                data.Corrections(item.Notes.Where(n => n.Kind == NoteKind.Correction).Select(n => (n.Text, n.At)));
                data.Text("image", image);
                data.Named("author", story.Byline is null ? "Organization" : "Person", story.Byline ?? publisher);
                data.Named("publisher", "Organization", publisher);
                data.Text("mainEntityOfPage", canonical);
            }),
            _ => null,
        };
    }

    private string BreadcrumbList(List<LinkShape> crumbs, string canonical, string title)
    {
        var origin = Origin(request.BaseUrl);
        return StructuredData.Write("BreadcrumbList", data => data.Steps(
            crumbs.Select(c => (c.Text, origin + c.Url)).Append((title, canonical))));
    }

    private static string Origin(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : "";
}
