using Microsoft.AspNetCore.Http;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Portal.SiteMaps;

/// <summary>The site map for people.</summary>
internal sealed class SiteMapPage(
    PortalRequest request, Addresses addresses, PageFrames frames, TermReads terms, StoryReads stories, SiteContent content, SiteDirectory sites)
{
    public async Task<IResult> ShowAsync(CancellationToken ct)
    {
        var frame = await frames.FrameAsync(null, ct);
        var sections = (await terms.SectionsAsync(ct)).ConvertAll(t => new LinkShape(t.Name, addresses.Term(t)));
        var kinds = new List<LinkShape>();
        foreach (var type in (await content.DefinitionsAsync(ct)).Types.Where(t => t.Settings.ListPath is not null))
        {
            if ((await stories.MonthsAsync(Content.Lists.ListKey.Type(type.Name), ct)).Count > 0)
            {
                kinds.Add(new LinkShape(type.Settings.ListTitle ?? type.DisplayName, addresses.Page(type.Settings.ListPath!)));
            }
        }

        var others = new List<LinkShape>();
        foreach (var site in (await sites.AllAsync(ct)).Where(s => s.Key != request.Site.Key))
        {
            others.Add(new LinkShape(
                site.State == SiteState.Frozen ? $"{site.Name} ({request.T["archived"]})" : site.Name,
                await sites.BaseUrlAsync(site, ct) + "/"));
        }

        var groups = new List<SiteMapGroupShape>
        {
            new(request.T["Pages"], [.. frame.Menu.Concat(frame.Foot.Links).DistinctBy(l => l.Url)]),
            new(request.T["Sections"], sections),
            new(request.T["Lists"], kinds),
            new(request.T["Other sites"], others),
        };
        return new ThemeResult<SiteMapShape>("SiteMap", new PageShape<SiteMapShape>
        {
            Frame = frame,
            Head = frames.Head(request.T["Sitemap"], null),
            Crumbs = [new LinkShape(request.T["Home"], addresses.Home)],
            Main = new SiteMapShape([.. groups.Where(g => g.Links.Count > 0)]),
        });
    }
}
