using System.Text.Json.Nodes;
using NewsPortal.Content.Documents;
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
        var image = story.Picture is { } picture ? Origin(request.BaseUrl) + Addresses.File(picture.SiteKey, picture.Path, picture.Sha256) : null;
        var head = frames.Head(title, description);
        return head with
        {
            CanonicalUrl = ContentJson.Text(seo?["Canonical"]) is { Length: > 0 } elsewhere && Addresses.IsExternal(elsewhere) ? elsewhere : canonical,
            NoIndex = head.NoIndex || ContentJson.Text(seo?["MetaRobots"])?.Contains("noindex", StringComparison.OrdinalIgnoreCase) == true,
            OpenGraphType = "article",
            ImageUrl = image,
            JsonLd = [.. JsonLd(item, home.Name, canonical, image, description), BreadcrumbList(Crumbs(item, section), canonical, story.Title)],
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

    private static IEnumerable<string> JsonLd(
        ItemContext item, string publisher, string canonical, string? image, string? description)
    {
        var story = item.Story;
        var template = item.Type?.Settings.Template;
        if (template == "Meeting" && item.Text("StartDate") is { } start)
        {
            yield return Write(new JsonObject
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "Event",
                ["name"] = story.Title,
                ["startDate"] = start[..Math.Min(10, start.Length)],
                ["eventAttendanceMode"] = item.Text("Form") switch
                {
                    "online" => "https://schema.org/OnlineEventAttendanceMode",
                    "hybrid" => "https://schema.org/MixedEventAttendanceMode",
                    _ => "https://schema.org/OfflineEventAttendanceMode",
                },
                ["location"] = item.Text("Venue") is { } venue ? new JsonObject { ["@type"] = "Place", ["name"] = venue } : null,
                ["organizer"] = Organisation(item.Linked("Hosts").FirstOrDefault()?.Title ?? publisher),
                ["url"] = canonical,
            });
        }
        else if (item.Type?.Settings.IsNews == true)
        {
            yield return Write(new JsonObject
            {
                ["@context"] = "https://schema.org",
                ["@type"] = "NewsArticle",
                ["headline"] = story.Title,
                ["description"] = description,
                ["inLanguage"] = story.Culture,
                ["datePublished"] = story.PublishedAt?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
                ["dateModified"] = (story.UpdatedAt ?? story.PublishedAt)?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
                ["image"] = image,
                ["author"] = story.Byline is { } byline ? new JsonObject { ["@type"] = "Person", ["name"] = byline } : Organisation(publisher),
                ["publisher"] = Organisation(publisher),
                ["mainEntityOfPage"] = canonical,
            });
        }
    }

    private string BreadcrumbList(List<LinkShape> crumbs, string canonical, string title)
    {
        var origin = Origin(request.BaseUrl);
        var entries = crumbs.Select((c, i) => Entry(i + 1, c.Text, origin + c.Url)).Append(Entry(crumbs.Count + 1, title, canonical));
        return Write(new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. entries]),
        });

        static JsonNode Entry(int position, string name, string url) =>
            new JsonObject { ["@type"] = "ListItem", ["position"] = position, ["name"] = name, ["item"] = url };
    }

    private static JsonObject Organisation(string name) => new() { ["@type"] = "Organization", ["name"] = name };

    private static string Write(JsonObject data)
    {
        foreach (var empty in data.Where(m => m.Value is null).Select(m => m.Key).ToList())
        {
            data.Remove(empty);
        }

        // The encoder escapes <, > and &, so nothing in it can end the script element.
        return data.ToJsonString(ContentJson.Compact);
    }

    private static string Origin(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : "";
}
