using Microsoft.AspNetCore.Http;
using NewsPortal.Content.Items;
using NewsPortal.Portal.Frames;
using NewsPortal.Portal.Lists;
using NewsPortal.Portal.Notices;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Portal.Theming;

namespace NewsPortal.Portal.Items;

/// <summary>Every path of a site that no other endpoint takes: items, sections, tags, lists by kind, old addresses.</summary>
internal sealed class ItemEndpoint(
    PortalRequest request, ItemPages pages, ItemContexts contexts, ItemReads reads, ItemShaper shaper, MeetingShaper meetings,
    ProjectShaper projects, MediaShapers media, ListPages lists, EntryPages entries, PageFrames frames, PageHeads heads,
    NoticePages notices, SiteContent content, PartShaper parts, Translations translations)
{
    public async Task<IResult> ShowAsync(string? page, CancellationToken ct)
    {
        if ((await content.DefinitionsAsync(ct)).TypeWithList(request.Path) is { } type)
        {
            return await lists.TypeAsync(type, page, ct);
        }

        var isNews = request.Path.EndsWith(Route.NewsSuffix, StringComparison.Ordinal);
        return await pages.FindAsync(isNews ? request.Path[..^Route.NewsSuffix.Length] : request.Path, ct) switch
        {
            Found.Item { Row.IsPublished: true } found when isNews => await lists.NewsOfAsync(found.Row.Story, page, ct),
            Found.Item { Row.IsPublished: true } found => await ItemAsync(found.Row, page, ct),
            Found.Item found => await notices.WithdrawnAsync(found.Row, ct),
            Found.Term found when !isNews => await lists.TermAsync(found.Row, page, ct),
            Found.Moved found => TypedResults.Redirect(found.Url + (isNews ? Route.NewsSuffix : ""), permanent: true),
            _ => await notices.NotFoundAsync(ct),
        };
    }

    /// <summary>Draws one item with the template that its type names.</summary>
    public async Task<IResult> ItemAsync(ItemRow row, string? page, CancellationToken ct) =>
        await DrawAsync(await contexts.ReadAsync(row, ct), page, ct);

    /// <summary>The same of an item that was read already, with everything it points to.</summary>
    public async Task<IResult> DrawAsync(ItemContext item, string? page, CancellationToken ct)
    {
        var template = item.Type?.Settings.Template ?? "Item";
        if (template is "Organisation" or "Place" or "Person")
        {
            return await entries.ShowAsync(item, page, ct);
        }

        var shape = await shaper.ShapeAsync(item, ct);
        var writer = shaper.Writer(item);
        return template switch
        {
            "Article" when item.Linked("Meeting").FirstOrDefault() is { } held && await reads.ByIdAsync(held.Id, ct) is { IsPublished: true } meeting =>
                await PageAsync("Meeting", item, await meetings.ShapeAsync(await contexts.ReadAsync(meeting, ct), shape, writer, item.Story, ct), ct),
            "Meeting" => await PageAsync("Meeting", item, await meetings.ShapeAsync(item, shape, writer, null, ct), ct),
            "Project" => await PageAsync("Project", item, await projects.ShapeAsync(item, shape, ct), ct),
            "Document" => await PageAsync("Document", item, await media.DocumentAsync(item, shape, ct), ct),
            "Album" => await PageAsync("Album", item, MediaShapers.Album(item, shape), ct),
            "Video" => await PageAsync("Video", item, media.Video(item, shape, writer), ct),
            "Article" or "Page" => await PageAsync(template, item, shape, ct),
            _ => await FallbackAsync(item, shape with { Parts = parts.Shape(item, writer) }, page, ct),
        };
    }

    private async Task<IResult> FallbackAsync(ItemContext item, ItemShape shape, string? page, CancellationToken ct)
    {
        if (item.Type?.Has("ListPart") == true)
        {
            if (await lists.ContainedAsync(item, page, ct) is not { } contained)
            {
                return await notices.NotFoundAsync(ct);
            }

            shape = shape with { Contained = contained.Stories, Pager = contained.Pager };
        }

        return await PageAsync("Item", item, shape, ct);
    }

    private async Task<IResult> PageAsync<T>(string view, ItemContext item, T main, CancellationToken ct)
    {
        var section = item.Terms.FirstOrDefault(t => t.Id == item.Story.SectionId);
        var frame = await frames.FrameAsync(section?.Path ?? item.Type?.Settings.ListPath, ct);
        var others = await translations.FindAsync(item, ct);
        return new ThemeResult<T>(view, new PageShape<T>
        {
            Frame = frame with { Languages = translations.Links(frame.Languages, others) },
            Head = await heads.ItemAsync(item, section, ct) with { Alternates = translations.Alternates(item.Story, others) },
            Crumbs = heads.Crumbs(item, section),
            ContentLanguage = item.Story.Culture == request.Language ? null : item.Story.Culture,
            Main = main,
        });
    }
}
