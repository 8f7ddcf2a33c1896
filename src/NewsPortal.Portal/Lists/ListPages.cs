using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Definitions;
using NewsPortal.Content.Lists;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Items;
using NewsPortal.Portal.Notices;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;

namespace NewsPortal.Portal.Lists;

/// <summary>Pages of lists: sections, tags, kinds of items, months, and the news of a project or place.</summary>
internal sealed class ListPages(
    PortalRequest request, StoryReads reads, ItemReads items, TermReads terms, Stories stories, Addresses addresses, PageFrames frames,
    NoticePages notices, SiteContent content)
{
    private const int MostRead = 5;


    public async Task<IResult> TermAsync(TermRow term, string? page, CancellationToken ct)
    {
        var parent = term.ParentId is { } id ? await terms.ByIdAsync(id, ct) : null;
        var siblings = await terms.ChildrenAsync(parent?.Id ?? term.Id, ct);
        var top = parent ?? term;
        var subLists = siblings.Count == 0 ? [] : siblings
            .Select(s => new LinkShape(s.Name, addresses.Term(s)) { IsCurrent = s.Id == term.Id })
            .Prepend(new LinkShape(request.T["All"], addresses.Term(top)) { IsCurrent = parent is null })
            .ToList();
        var shape = new ListShape(term.Name) { Intro = term.Summary, SubLists = subLists };
        return await StoriesAsync(shape, ListKey.Target(term.Id), page, top.Path, parent is null ? [] : [Crumb(parent)], ct);
    }

    public async Task<IResult> TypeAsync(TypeDefinition type, string? page, CancellationToken ct)
    {
        var heading = type.Settings.ListTitle ?? type.DisplayName;
        var list = ListKey.Type(type.Name);
        if (type.Settings.Template is "Organisation" or "Place" or "Person")
        {
            return await NamesAsync(heading, list, page, ct);
        }

        if (type.Settings.Template == "Document")
        {
            return await DocumentsAsync(heading, list, type, page, ct);
        }

        return await StoriesAsync(new ListShape(heading), list, page, type.Settings.ListPath, [], ct);
    }

    /// <summary>All items that point to one: the news of a project, a place, an author.</summary>
    public Task<IResult> NewsOfAsync(StoryRow target, string? page, CancellationToken ct) => StoriesAsync(
        new ListShape(request.T.Format("News: {0}", target.ShortTitle ?? target.Title)), ListKey.Target(target.Id), page, null,
        [new LinkShape(target.Title, addresses.Item(target))], ct);

    /// <param name="month"><c>2023-10</c>.</param>
    public async Task<IResult> MonthAsync(string month, string? page, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(month, "yyyy-MM", out var day) || Pagers.Read(page) is not { } number)
        {
            return await notices.NotFoundAsync(ct);
        }

        var (rows, total) = await reads.MonthPageAsync(ListKey.All, (day.Year * 100) + day.Month, number, request.Site.PageSize, ct);
        if (rows.Count == 0)
        {
            return await notices.NotFoundAsync(ct);
        }

        var shape = new ListShape(request.T.Format("News of {0}", $"{day.Month:00}/{day.Year}"))
        {
            Aside = [await ArchiveAsync(ct)],
        };
        return await DrawAsync(shape, ListKey.All, rows, number, total, null, [], ct);
    }

    /// <summary>Items inside a list item, such as a blog's posts.</summary>
    /// <returns>Null when there is no such page.</returns>
    public async Task<(List<StoryShape> Stories, PagerShape? Pager)?> ContainedAsync(ItemContext item, string? page, CancellationToken ct)
    {
        if (Pagers.Read(page) is not { } number)
        {
            return null;
        }

        var (rows, total) = await reads.PageAsync(ListKey.Target(item.Story.Id), number, request.Site.PageSize, ct);
        return rows.Count == 0 && number > 1 ? null : (await stories.ShapeAsync(rows, item.Definitions, ct),
            Pagers.Shape(number, total, request.Site.PageSize, addresses.Item(item.Story)));
    }

    /// <summary>Draws one page of a list of stories.</summary>
    public async Task<IResult> StoriesAsync(
        ListShape shape, string list, string? page, string? sectionPath, IReadOnlyList<LinkShape> crumbs, CancellationToken ct)
    {
        if (Pagers.Read(page) is not { } number)
        {
            return await notices.NotFoundAsync(ct);
        }

        var (rows, total) = await reads.PageAsync(list, number, request.Site.PageSize, ct);
        return rows.Count == 0 && number > 1
            ? await notices.NotFoundAsync(ct)
            : await DrawAsync(shape, list, rows, number, total, sectionPath, crumbs, ct);
    }

    private async Task<IResult> DrawAsync(
        ListShape shape, string list, List<StoryRow> rows, int number, int total, string? sectionPath, IReadOnlyList<LinkShape> crumbs,
        CancellationToken ct)
    {
        var definitions = await content.DefinitionsAsync(ct);
        var mostRead = await stories.ShapeAsync(await reads.MostReadAsync(MostRead, ct), definitions, ct);
        var aside = shape.Aside.ToList();
        if (mostRead.Count > 0)
        {
            aside.Insert(0, new BlockShape { Kind = "ranked", Title = request.T["Most read"], Anchor = "tin-doc-nhieu", Stories = mostRead });
        }

        var url = addresses.Page(request.Path);
        return await PageAsync(shape with
        {
            Stories = await stories.ShapeAsync(rows, definitions, ct, list),
            Pager = Pagers.Shape(number, total, request.Site.PageSize, url),
            Aside = aside,
        }, number, sectionPath, crumbs, ct);
    }

    private async Task<IResult> NamesAsync(string heading, string list, string? page, CancellationToken ct)
    {
        const int namesOnPage = 200;
        if (Pagers.Read(page) is not { } number)
        {
            return await notices.NotFoundAsync(ct);
        }

        var rows = await reads.ByTitleAsync(list, namesOnPage, (number - 1) * namesOnPage, ct);
        if (rows.Count == 0 && number > 1)
        {
            return await notices.NotFoundAsync(ct);
        }

        var total = (await reads.MonthsAsync(list, ct)).Sum(m => m.Count);
        return await PageAsync(new ListShape(heading)
        {
            Names = [.. rows.Select(r => new LinkShape(r.Title, addresses.Item(r)))],
            Pager = Pagers.Shape(number, total, namesOnPage, addresses.Page(request.Path)),
        }, number, request.Path, [], ct);
    }

    private async Task<IResult> DocumentsAsync(string heading, string list, TypeDefinition type, string? page, CancellationToken ct)
    {
        if (Pagers.Read(page) is not { } number)
        {
            return await notices.NotFoundAsync(ct);
        }

        var (rows, total) = await reads.PageAsync(list, number, request.Site.PageSize, ct);
        if (rows.Count == 0 && number > 1)
        {
            return await notices.NotFoundAsync(ct);
        }

        var statuses = (await content.DefinitionsAsync(ct)).Part(type.Name).Fields.FirstOrDefault(f => f.Name == "EffectStatus")?.Options
            ?? new Dictionary<string, string>();
        var files = await items.OfferedFilesAsync(rows, ct);
        return await PageAsync(new ListShape(heading)
        {
            Documents = [.. rows.Select(r => stories.Document(r, statuses, files[r.Id]))],
            Pager = Pagers.Shape(number, total, request.Site.PageSize, addresses.Page(request.Path)),
        }, number, request.Path, [], ct);
    }

    private async Task<IResult> PageAsync(
        ListShape shape, int number, string? sectionPath, IReadOnlyList<LinkShape> crumbs, CancellationToken ct)
    {
        var head = frames.Head(number == 1 ? shape.Heading : $"{shape.Heading}, {request.T.Format("page {0}", number)}", shape.Intro);
        return new ThemeResult<ListShape>("List", new PageShape<ListShape>
        {
            Frame = await frames.FrameAsync(sectionPath, ct),
            Head = number == 1 ? head : head with { CanonicalUrl = $"{head.CanonicalUrl}?{Pagers.Parameter}={number}" },
            Crumbs = [new LinkShape(request.T["Home"], addresses.Home), .. crumbs],
            ContentLanguage = request.Language == "vi" ? null : "vi",
            Main = shape,
        });
    }

    private async Task<BlockShape> ArchiveAsync(CancellationToken ct)
    {
        const int monthsShown = 24;
        var months = await reads.MonthsAsync(ListKey.All, ct);
        return new BlockShape
        {
            Kind = "links",
            Title = request.T["By month"],
            Anchor = "theo-thang",
            Links =
            [
                .. months.Take(monthsShown).Select(m => new LinkShape(
                    $"{request.T.Format("Month {0}", $"{m.Month % 100:00}/{m.Month / 100}")} ({m.Count})",
                    addresses.Page($"thang/{m.Month / 100}-{m.Month % 100:00}"))),
            ],
        };
    }

    private LinkShape Crumb(TermRow term) => new(term.Name, addresses.Term(term));
}
