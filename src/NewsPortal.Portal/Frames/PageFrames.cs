using NewsPortal.Data.Reading;
using NewsPortal.Portal.Corrections;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Searching;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;

namespace NewsPortal.Portal.Frames;

/// <summary>Makes what surrounds a page: head, menu, notices, foot.</summary>
internal sealed class PageFrames(
    PortalRequest request, Addresses addresses, MenuReads menus, Moments moments, SiteDirectory sites, PublicReads reads, KeptFrames kept,
    ThemeViews themes, OddSettings odd, TimeProvider clock)
{
    /// <param name="sectionPath">The path of the section the page belongs to; null for none.</param>
    public async Task<FrameShape> FrameAsync(string? sectionPath, CancellationToken ct)
    {
        reads.Cover(ReadTag.Site(request.Site.Key));
        var year = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), request.Zone).Year;
        year = request.Site is { State: SiteState.Frozen, Frozen: { } frozen } ? Math.Min(year, frozen.On.Year) : year;
        var frame = await kept.GetAsync(
            new KeptFrames.Key(request.Site.Key, request.Mount, request.Language, year), request.FeedVersion, () => MakeAsync(year, ct));
        return frame with { Menu = Marked(frame.Menu, sectionPath), Languages = Languages(request.Site), Draft = request.Draft };
    }

    private async Task<FrameShape> MakeAsync(int year, CancellationToken ct)
    {
        var site = request.Site;
        var isEnglish = request.Language == "en";
        var theme = Theme(site);
        return new FrameShape
        {
            SiteKey = site.Key,
            Theme = theme,
            Name = isEnglish ? site.NameEn ?? site.Name : site.Name,
            UpperLine = isEnglish ? site.UpperLineEn ?? site.UpperLine : site.UpperLine,
            T = request.T,
            Language = request.Language,
            HomeUrl = addresses.Home,
            SearchUrl = addresses.Page(SearchPage.Path),
            ThemeUrl = $"/_content/NewsPortal.Themes.{theme}",
            StyleUrl = $"{request.Mount}/{SiteStyle.Path(site.Look)}",
            Masthead = site.Look.Masthead,
            Mark = site.Look.Mark,
            Menu = await menus.LinksAsync(ct),
            IsDemonstration = site.Demonstration,
            Frozen = await FrozenAsync(site, ct),
            Emergency = site.Emergency is { } e
                ? new EmergencyShape(e.Severity, e.Text, e.MoreText is { } more ? new LinkShape(more, addresses.Written(e.MoreUrl)) : null)
                : null,
            Foot = Foot(site.Foot, year),
        };
    }

    /// <summary>The head of a page that stands at a path of this site.</summary>
    /// <param name="title">The page's own part of the title; null on the home page.</param>
    public HeadShape Head(string? title, string? description)
    {
        var site = request.Site;
        var name = request.Language == "en" ? site.NameEn ?? site.Name : site.Name;
        var path = request.Path.Length == 0 ? "" : "/" + Addresses.EscapePath(request.Path);
        return new HeadShape
        {
            Title = title is null ? name : $"{title} – {name}",
            Description = description,
            CanonicalUrl = request.Path.Length == 0 && request.Language == "en" ? request.BaseUrl + "/en/" : request.BaseUrl + (path.Length == 0 ? "/" : path),
            NoIndex = site.Demonstration || request.Draft is not null,
        };
    }

    private string Theme(SiteSettings site)
    {
        if (themes.Has(site.Theme))
        {
            return site.Theme;
        }

        odd.Tell(site.Key, "theme", site.Theme);
        return SiteSettings.UsualTheme;
    }

    // The entry of the page itself, or else of its section.
    private List<LinkShape> Marked(IReadOnlyList<LinkShape> menu, string? sectionPath)
    {
        var links = menu.ToList();
        var page = request.Path.Length == 0 ? addresses.Home : addresses.Page(request.Path);
        var marked = links.FindIndex(l => l.Url == page);
        if (marked < 0 && sectionPath is not null)
        {
            var section = addresses.Page(sectionPath);
            marked = links.FindIndex(l => l.Url == section);
        }

        if (marked >= 0)
        {
            links[marked] = links[marked] with { IsCurrent = true };
        }

        return links;
    }

    private List<LinkShape> Languages(SiteSettings site) =>
    [
        .. site.Languages.Where(l => l != request.Language).Select(l => new LinkShape(
            l == "en" ? "English" : "Tiếng Việt",
            $"{request.Mount}{(l == "en" ? "/en" : "")}/{Addresses.EscapePath(request.Path)}") { Language = l }),
    ];

    private async Task<FrozenShape?> FrozenAsync(SiteSettings site, CancellationToken ct)
    {
        if (site is not { State: SiteState.Frozen, Frozen: { } frozen })
        {
            return null;
        }

        var successor = frozen.SuccessorSite is { } key ? await sites.FindAsync(key, ct) : null;
        return new FrozenShape(
            moments.Day(frozen.On),
            successor is null ? null : new LinkShape(successor.Name, await sites.BaseUrlAsync(successor, ct) + "/"));
    }

    private FootShape Foot(FootSettings foot, int year) => new()
    {
        ManagingUnit = foot.ManagingUnit,
        ManagingLabel = foot.ManagingLabel,
        GoverningBody = foot.GoverningBody,
        Responsible = foot.Responsible,
        Licence = foot.Licence,
        Address = foot.Address,
        Phones = [.. foot.Phones.Select(p => Phones.Shape(p.Label, p.Number, p.Extension, null)).OfType<PhoneShape>()],
        Fax = foot.Fax,
        Emails = foot.Emails,
        Note = foot.Note,
        Badge = foot.Badge is { } badge ? new LinkShape(badge.Text, addresses.Written(badge.Url)) : null,
        Links =
        [
            new LinkShape(request.T["Sitemap"], addresses.Page("so-do-trang")),
            new LinkShape(request.T["Corrections"], addresses.Page(CorrectionsPage.Path)),
            .. foot.Links.Select(l => new LinkShape(l.Text, addresses.Written(l.Url)) { IsExternal = Addresses.IsExternal(l.Url) }),
        ],
        Years = foot.FirstYear is not { } first ? null : first >= year ? $"{year}" : $"{first}-{year}",
    };
}
