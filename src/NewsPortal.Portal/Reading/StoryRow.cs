using System.Text.Json;
using NewsPortal.Data;
using NewsPortal.Data.Reading;
using NewsPortal.Media.Pictures;

namespace NewsPortal.Portal.Reading;

/// <summary>An item as lists know it: its summary columns, its section's name and its picture.</summary>
public sealed class StoryRow
{
    /// <summary>Columns of <c>items i</c>, <c>terms t</c> (main section) and <c>assets a</c> (picture), in the order read here.</summary>
    internal const string Columns =
        """
        i.id, i.site_key, i.content_type, i.tail, i.slug, i.path, i.title, i.short_title, i.summary, i.picture_path,
        i.picture_alt, i.section_id, i.byline, i.card, i.published_at, i.updated_at, i.culture, t.name,
        a.sha256, a.width, a.height, a.crop, a.stage
        """;

    /// <summary>What a link needs, in the order of <see cref="ReadLink"/>: no summary, picture, section or moments.</summary>
    internal const string LinkColumns =
        "i.id, i.site_key, i.content_type, i.tail, i.slug, i.path, i.title, i.short_title, i.card, i.culture";

    internal const int LinkColumnCount = 10;

    internal const string Joins =
        """
        LEFT JOIN terms t ON t.id = i.section_id
        LEFT JOIN assets a ON a.site_key = i.site_key AND a.path = i.picture_path
        """;

    internal const int ColumnCount = 23;

    private Dictionary<string, string>? _card;

    public required string Id { get; init; }

    public required string SiteKey { get; init; }

    public required string ContentType { get; init; }

    public required string Tail { get; init; }

    public required string Slug { get; init; }

    public string? Path { get; init; }

    public required string Title { get; init; }

    public string? ShortTitle { get; init; }

    public string? Summary { get; init; }

    public string? SectionId { get; init; }

    public string? SectionName { get; init; }

    public string? Byline { get; init; }

    public string? CardJson { get; init; }

    /// <summary>UTC; null for an item that was never published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public required string Culture { get; init; }

    public PictureRow? Picture { get; init; }

    /// <summary>A further summary column of the type; null when it is empty.</summary>
    public string? Card(string column) =>
        (_card ??= CardJson is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(CardJson)!).GetValueOrDefault(column);

    internal static StoryRow Read(ReadRow r) => Read(r, 0);

    internal static StoryRow Read(ReadRow r, int at) => new()
    {
        Id = r.GetString(at),
        SiteKey = r.GetString(at + 1),
        ContentType = r.GetString(at + 2),
        Tail = r.GetString(at + 3),
        Slug = r.GetString(at + 4),
        Path = r.Text(at + 5),
        Title = r.GetString(at + 6),
        ShortTitle = r.Text(at + 7),
        Summary = r.Text(at + 8),
        Picture = PictureRow.Read(r, at + 18, r.Text(at + 10)),
        SectionId = r.Text(at + 11),
        Byline = r.Text(at + 12),
        CardJson = r.Text(at + 13),
        PublishedAt = Moment(r, at + 14),
        UpdatedAt = Moment(r, at + 15),
        Culture = r.GetString(at + 16),
        SectionName = r.Text(at + 17),
    };

    internal static StoryRow ReadLink(ReadRow r) => new()
    {
        Id = r.GetString(0),
        SiteKey = r.GetString(1),
        ContentType = r.GetString(2),
        Tail = r.GetString(3),
        Slug = r.GetString(4),
        Path = r.Text(5),
        Title = r.GetString(6),
        ShortTitle = r.Text(7),
        CardJson = r.Text(8),
        Culture = r.GetString(9),
    };

    private static DateTimeOffset? Moment(ReadRow r, int at) => r.IsNull(at) ? null : Instants.FromMicros(r.GetInt64(at));
}

/// <summary>A picture that has been made ready, or one that is withheld.</summary>
/// <param name="Crop">The point its crops were made round; see <see cref="PicturePlan.CropOf"/>.</param>
/// <param name="HasAvif">True once the lightest format is there too.</param>
public sealed record PictureRow(string Sha256, int Width, int Height, string Crop, bool HasAvif, string Alt)
{
    /// <summary>True when nothing of it may be shown, nor said.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Reads <c>sha256, width, height, crop, stage</c>.</summary>
    /// <returns>Null when there is no file, when it is no picture, or one of which nothing is made yet.</returns>
    internal static PictureRow? Read(ReadRow r, int at, string? alt)
    {
        if (r.IsNull(at + 4) || r.GetString(at + 4) is var stage && r.IsNull(at + 3) && stage != nameof(PictureStage.Withheld))
        {
            return null;
        }

        return new PictureRow(
            r.GetString(at), r.GetInt32(at + 1), r.GetInt32(at + 2), r.Text(at + 3) ?? "", stage == nameof(PictureStage.Complete), alt ?? "")
        {
            IsWithheld = stage == nameof(PictureStage.Withheld),
        };
    }
}
