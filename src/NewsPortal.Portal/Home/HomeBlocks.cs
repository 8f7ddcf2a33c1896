using NewsPortal.Content.Definitions;
using NewsPortal.Content.Documents;
using NewsPortal.Content.Lists;
using NewsPortal.Portal.Drawing;
using NewsPortal.Portal.Items;
using NewsPortal.Portal.Reading;
using NewsPortal.Portal.Requests;
using NewsPortal.Portal.Shapes;
using NewsPortal.Sites;
using NewsPortal.Sites.Settings;
using NewsPortal.Vietnamese;

namespace NewsPortal.Portal.Home;

/// <summary>Reads what the blocks of a home page show. No story stands twice before the fold of lists; empty blocks go.</summary>
internal sealed class HomeBlocks(
    PortalRequest request, StoryReads reads, ItemReads items, ItemContexts contexts, Stories stories, ProjectRows projects,
    ProjectFigures figures, Addresses addresses, SiteContent content, SiteDirectory sites, OddSettings odd)
{
    private const int UsualCount = 4;

    public async Task<List<RowShape>> RowsAsync(IReadOnlyList<HomeRow> rows, CancellationToken ct)
    {
        var shown = new HashSet<string>(rows.SelectMany(r => r.Blocks).SelectMany(b => b.Items));
        var anchors = new HashSet<string>();
        var shapes = new List<RowShape>();
        foreach (var row in rows)
        {
            var columns = new SortedDictionary<int, List<BlockShape>>();
            var next = 1;
            foreach (var block in row.Blocks)
            {
                var column = block.Column ?? next;
                next = row.Layout is "full" or "beside" ? 1 : column + 1;
                var shape = await BlockAsync(block, shown, ct);
                if (shape is not null)
                {
                    (columns.TryGetValue(column, out var list) ? list : columns[column] = []).Add(
                        shape with { Anchor = Unique(shape.Anchor, anchors) });
                }
            }

            if (columns.Count > 0)
            {
                shapes.Add(new RowShape(row.Layout == "wide-narrow" ? "narrow-wide" : row.Layout, [.. columns.Values]));
            }
        }

        return shapes;
    }

    private static string Unique(string anchor, HashSet<string> taken)
    {
        var name = anchor;
        for (var n = 2; !taken.Add(name); n++)
        {
            name = $"{anchor}-{n}";
        }

        return name;
    }

    private async Task<BlockShape?> BlockAsync(HomeBlock block, HashSet<string> shown, CancellationToken ct)
    {
        var title = request.Language == "en" ? block.TitleEn ?? block.Title : block.Title;
        var shape = new BlockShape
        {
            Kind = Kind(block.Kind),
            Title = title,
            Anchor = block.Anchor ?? (Slug.From(block.Title ?? block.Kind, 40) is { Length: > 0 } slug ? slug : block.Kind),
            More = block is { More: { } more, MoreUrl: { } url } && addresses.Written(url) is { } address ? new LinkShape(more, address) : null,
            Columns = Math.Clamp(block.Columns, 2, 4),
            IsPanel = block.Panel,
            Text = block.Text,
        };
        var definitions = await content.DefinitionsAsync(ct);
        switch (block.Kind)
        {
            case "ranked":
                return Filled(shape with { Stories = await stories.ShapeAsync(await reads.MostReadAsync(Count(block), ct), definitions, ct) }, s => s.Stories.Count);
            case "docs":
                return Filled(shape with { Documents = await DocumentsAsync(block, definitions, ct) }, s => s.Documents.Count);
            case "measures":
                return Filled(shape with { Measures = await MeasuresAsync(block, ct) }, s => s.Measures.Count);
            case "project":
                return Filled(shape with { Projects = await projects.PanelAsync(await RowsOfAsync(block, 1, null, ct), ct) }, s => s.Projects.Count);
            case "projects":
                return Filled(shape with { Projects = await projects.RowsAsync(await RowsOfAsync(block, 12, null, ct), ct) }, s => s.Projects.Count);
            case "phones":
                return Filled(shape with { Phones = await PhonesAsync(block, ct), IsPanel = true }, s => s.Phones.Count);
            case "links":
                return Filled(shape with { Links = await WebLinksAsync(block, ct) }, s => s.Links.Count);
            case "members":
                return Filled(shape with { Links = await MembersAsync(ct) }, s => s.Links.Count);
            case "helpline":
                return shape with { IsPanel = true, Phones = [.. new[] { Phones.Shape(null, block.Phone, null, null) }.OfType<PhoneShape>()] };
            case "lead" or "stories" or "rows" or "cards" or "feature" or "dated":
                var rows = await RowsOfAsync(block, block.Kind == "lead" ? 1 : Count(block), shown, ct);
                return Filled(shape with { Stories = await stories.ShapeAsync(rows, definitions, ct, block.List) }, s => s.Stories.Count);
            default:
                odd.Tell(request.Site.Key, "block of the home page", block.Kind);
                return null;
        }
    }

    private static string Kind(string kind) => kind switch { "docs" => "documents", "members" => "links", "helpline" => "text", _ => kind };

    private static int Count(HomeBlock block) => block.Count > 0 ? Math.Min(block.Count, 40) : Math.Max(block.Items.Count, UsualCount);

    private static BlockShape? Filled(BlockShape shape, Func<BlockShape, int> count) => count(shape) == 0 ? null : shape;

    /// <param name="shown">Ids that stand on the page already, which the list passes over; null to take what comes.</param>
    private async Task<List<StoryRow>> RowsOfAsync(HomeBlock block, int count, HashSet<string>? shown, CancellationToken ct)
    {
        var rows = await reads.ByIdAsync([.. block.Items], ct);
        if (block.List is { } list && rows.Count < count)
        {
            var fresh = new List<StoryRow>();
            foreach (var key in ListKey.Named(list))
            {
                fresh.AddRange(await reads.NewestAsync(key, count + (shown?.Count ?? 0), ct));
            }

            rows.AddRange(fresh.Where(r => rows.TrueForAll(x => x.Id != r.Id) && shown?.Contains(r.Id) != true)
                .DistinctBy(r => r.Id).OrderByDescending(r => r.PublishedAt).Take(count - rows.Count));
        }

        foreach (var row in rows)
        {
            shown?.Add(row.Id);
        }

        return [.. rows.Take(Math.Max(count, block.Items.Count))];
    }

    private async Task<List<DocumentRowShape>> DocumentsAsync(HomeBlock block, DefinitionSet definitions, CancellationToken ct)
    {
        var statuses = definitions.Part("Document").Fields.FirstOrDefault(f => f.Name == "EffectStatus")?.Options ?? new Dictionary<string, string>();
        var rows = await RowsOfAsync(block, Count(block), null, ct);
        var files = await items.OfferedFilesAsync(rows, ct);
        return rows.ConvertAll(r => stories.Document(r, statuses, files[r.Id]));
    }

    private async Task<List<MeasureShape>> MeasuresAsync(HomeBlock block, CancellationToken ct)
    {
        var count = block.Count > 0 ? block.Count : UsualCount;
        var projects = (await RowsOfAsync(block, 12, null, ct)).ConvertAll(r => r.Id);
        return [.. (await contexts.ReadBriefAsync(projects, ct)).SelectMany(p => figures.Measures(p, count)).Take(count)];
    }

    private async Task<List<PhoneShape>> PhonesAsync(HomeBlock block, CancellationToken ct) =>
        [.. (await contexts.ReadBriefAsync([.. block.Items.Distinct()], ct)).SelectMany(ItemShaper.Phones)];

    private async Task<List<LinkShape>> WebLinksAsync(HomeBlock block, CancellationToken ct)
    {
        var rows = (await RowsOfAsync(block, Count(block), null, ct)).ConvertAll(r => r.Id);
        var links = new List<LinkShape>();
        foreach (var link in await contexts.ReadBriefAsync(rows, ct))
        {
            if (addresses.Written(ContentJson.Text(ContentJson.At(link.Document, "WebLink", "Link", "Url"))) is { } url)
            {
                links.Add(new LinkShape(link.Story.Title, url) { IsExternal = Addresses.IsExternal(url) });
            }
        }

        return links;
    }

    private async Task<List<LinkShape>> MembersAsync(CancellationToken ct)
    {
        var links = new List<LinkShape>();
        foreach (var site in (await sites.AllAsync(ct)).Where(s => s.Key != request.Site.Key))
        {
            var name = site.State == SiteState.Frozen ? $"{site.Name} ({request.T["archived"]})" : site.Name;
            links.Add(new LinkShape(name, await sites.BaseUrlAsync(site, ct) + "/"));
        }

        return links;
    }
}
