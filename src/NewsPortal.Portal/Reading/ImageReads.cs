using NewsPortal.Content.Items;
using NewsPortal.Content.Writing;
using NewsPortal.Data.Reading;

namespace NewsPortal.Portal.Reading;

/// <summary>
/// Reads what an image points to that nobody has published: its links stand in the image and in no table. Gives what
/// <see cref="ItemReads"/> would give after its publication.
/// </summary>
internal sealed class ImageReads(PublicReads reads)
{
    /// <summary>The item as lists and pages would know it.</summary>
    public async Task<ItemRow> ItemAsync(ItemImage image, CancellationToken ct)
    {
        var face = image.Item;
        var section = face.SectionId is { } id ? (await reads.ListAsync(
            ReadTag.Item(id), "SELECT name FROM terms WHERE id = @id", r => r.GetString(0), ct, ("id", id))).FirstOrDefault() : null;
        var story = new StoryRow
        {
            Id = face.Id,
            SiteKey = face.SiteKey,
            ContentType = face.ContentType,
            Tail = face.Tail,
            Slug = face.Slug,
            Path = face.Path,
            Title = face.Title,
            ShortTitle = face.ShortTitle,
            Summary = face.Summary,
            Picture = face.PicturePath is { } path ? await PictureAsync(face.SiteKey, path, face.PictureAlt, ct) : null,
            SectionId = face.SectionId,
            SectionName = section,
            Byline = face.Byline,
            CardJson = face.Card,
            PublishedAt = face.PublishedAt,
            UpdatedAt = face.UpdatedAt,
            Culture = face.Culture,
        };
        return new ItemRow(
            story, image.Version.Id, System.Text.Encoding.UTF8.GetBytes(image.Version.Document), image.Version.Drawn,
            nameof(VersionState.Published), IsPlaced: true);
    }

    /// <summary>The published items it points to, with where it does so, in order.</summary>
    public async Task<List<LinkedItem>> ItemsAsync(ItemImage image, CancellationToken ct)
    {
        var rows = (await reads.ListAsync(
            Targets(image), ReadTag.Item,
            names => $"SELECT {StoryRow.LinkColumns} FROM items i WHERE i.id IN ({string.Join(',', names)}) AND i.published_version_id IS NOT NULL",
            StoryRow.ReadLink, ct)).ToDictionary(r => r.Id);
        return [.. Public(image).Where(l => rows.ContainsKey(l.TargetId)).Select(l => new LinkedItem(l.Kind, rows[l.TargetId]))];
    }

    /// <summary>The terms it points to, in order.</summary>
    public async Task<List<TermRow>> TermsAsync(ItemImage image, CancellationToken ct)
    {
        var rows = (await reads.ListAsync(
            Targets(image), ReadTag.Item, names => $"SELECT {TermRow.Columns} FROM terms t WHERE t.id IN ({string.Join(',', names)})",
            r => TermRow.Read(r, ""), ct)).ToDictionary(r => r.Id);
        return [.. Public(image).Where(l => rows.ContainsKey(l.TargetId)).Select(l => rows[l.TargetId] with { Kind = l.Kind })];
    }

    /// <summary>The files it points to, by path.</summary>
    public async Task<Dictionary<string, FileRow>> FilesAsync(ItemImage image, CancellationToken ct)
    {
        var home = image.Item.SiteKey;
        return (await reads.ListAsync(
            Targets(image), ReadTag.Asset,
            names => $"SELECT {FileRow.Columns} FROM assets a WHERE a.site_key = @home AND a.path IN ({string.Join(',', names)})",
            r => FileRow.Read(r, home), ct, ("home", home))).ToDictionary(f => f.Path);
    }

    private async Task<PictureRow?> PictureAsync(string siteKey, string path, string? alt, CancellationToken ct) => (await reads.ListAsync(
        ReadTag.Asset(path), "SELECT sha256, width, height, crop, stage FROM assets WHERE site_key = @site AND path = @path",
        r => PictureRow.Read(r, 0, alt), ct, ("site", siteKey), ("path", path))).FirstOrDefault();

    // Readers never see what an internal field points to.
    private static IEnumerable<ItemLink> Public(ItemImage image) => image.Links.Where(l => l.Kind != "internal");

    private static List<string> Targets(ItemImage image) => [.. Public(image).Select(l => l.TargetId).Distinct()];
}
